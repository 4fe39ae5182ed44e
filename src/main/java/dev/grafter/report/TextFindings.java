package dev.grafter.report;

import dev.grafter.lint.Finding;
import dev.grafter.lint.FindingLevel;
import java.util.ArrayList;
import java.util.List;

/** Findings as a compiler prints them. */
final class TextFindings {

  private static final String RESET = "\u001B[0m";

  private final boolean colored;

  TextFindings(boolean colored) {
    this.colored = colored;
  }

  String write(FindingReport report) {
    StringBuilder out = new StringBuilder();
    report.findings().forEach(finding -> finding(finding, out));
    return out.append(summary(report)).append('\n').toString();
  }

  private void finding(Finding finding, StringBuilder out) {
    out.append(finding.where())
        .append(": ")
        .append(level(finding.level()))
        .append(": ")
        .append(finding.message())
        .append(" [")
        .append(finding.rule().id())
        .append("]\n");
    finding
        .said()
        .lines()
        .findFirst()
        .ifPresent(said -> out.append("    the log would say: ").append(said).append('\n'));
  }

  private String level(FindingLevel level) {
    if (!colored) {
      return level.word();
    }
    String color =
        switch (level) {
          case ERROR -> "\u001B[31m";
          case WARNING -> "\u001B[33m";
          case INFO -> "\u001B[36m";
        };
    return color + level.word() + RESET;
  }

  private static String summary(FindingReport report) {
    List<String> parts = new ArrayList<>();
    for (FindingLevel level : FindingLevel.values()) {
      if (level != FindingLevel.INFO || report.count(level) > 0) {
        parts.add(counted(report.count(level), level == FindingLevel.INFO ? "note" : level.word()));
      }
    }
    return counted(report.files().size(), "file") + ": " + String.join(", ", parts);
  }

  private static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
