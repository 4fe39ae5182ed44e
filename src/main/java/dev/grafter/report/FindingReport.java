package dev.grafter.report;

import dev.grafter.lint.Finding;
import dev.grafter.lint.FindingLevel;
import java.util.List;

/**
 * What a lint run found, to be printed.
 *
 * @param files the names of the files that were looked at, in order
 * @param findings what was found, in order
 */
public record FindingReport(List<String> files, List<Finding> findings) {

  /** Copies the lists. */
  public FindingReport {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** How many findings have the level. */
  public long count(FindingLevel level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }

  /** A line a finding, the words of the refusing program below it, and a summary. */
  public String text(boolean colored) {
    return new TextFindings(colored).write(this);
  }

  /** One JSON document with {@code "version": 1}. */
  public String json() {
    return JsonFindings.write(this);
  }

  /**
   * One SARIF 2.1.0 document, as code hosts show it beside the lines.
   *
   * @param toolVersion the version of this program
   */
  public String sarif(String toolVersion) {
    return SarifFindings.write(this, toolVersion);
  }
}
