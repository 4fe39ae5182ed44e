package dev.grafter.lint.provisioning;

import dev.grafter.lint.Assumptions;
import dev.grafter.lint.Environment;
import dev.grafter.lint.Finding;
import dev.grafter.lint.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the linter on texts. */
public final class Lint {

  /** What is set in the environment of these tests. */
  private static final Environment ENVIRONMENT =
      Environment.of(Map.of("HOME", "/home/grafana", "PORT", "60", "WORD", "s3cret"));

  private Lint() {}

  /** The findings of files named {@code a.yaml}, {@code b.yaml} and so on. */
  public static List<Finding> files(String... texts) {
    List<Source> sources = new ArrayList<>();
    for (String text : texts) {
      sources.add(new Source((char) ('a' + sources.size()) + ".yaml", text));
    }
    return ProvisioningLinter.lint(sources, ENVIRONMENT, Assumptions.FRESH);
  }

  /** The findings as {@code rule property}, in the order of the file. */
  public static List<String> rules(String... texts) {
    return files(texts).stream()
        .map(finding -> (finding.rule().id() + " " + finding.property()).strip())
        .collect(Collectors.toList());
  }

  /** What Grafana would log, of all refusals. */
  public static List<String> said(String... texts) {
    return files(texts).stream().map(Finding::said).filter(said -> !said.isEmpty()).toList();
  }
}
