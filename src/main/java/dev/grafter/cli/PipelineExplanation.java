package dev.grafter.cli;

import dev.grafter.gotext.GoString;
import dev.grafter.logs.pipeline.Stage;
import dev.grafter.logs.run.LogEntry;
import dev.grafter.logs.run.StageObserver;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints a table for each line: the labels, the structured metadata and the extracted values after
 * each stage, and the line and its time where a stage changed them. The entries that leave follow
 * as JSON.
 */
final class PipelineExplanation implements StageObserver {

  private static final int MAX_LINE = 160;

  private final PrintWriter out;
  private final List<String[]> rows = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private LogEntry before;
  private long lines;

  PipelineExplanation(PrintWriter out) {
    this.out = out;
  }

  /** A line enters; what the line before it did is printed. */
  void enters(LogEntry entry) {
    print();
    lines++;
    before = entry;
    out.println("line " + lines + ": " + shortened(entry.line()));
    rows.add(new String[] {"STAGE", "LABELS", "EXTRACTED", "CHANGED"});
    rows.add(new String[] {"(start)", pairs(entry.labels()), pairs(entry.labels()), ""});
  }

  /** No line follows; what leaves from now on was kept by a stage. */
  void ends() {
    print();
    out.println("at the end:");
  }

  @Override
  public void after(
      List<Integer> path, Stage stage, LogEntry entry, Map<String, String> extracted) {
    String number = path.stream().map(String::valueOf).collect(Collectors.joining("."));
    rows.add(
        new String[] {
          number + " " + stage.type(), pairs(entry.labels()), pairs(extracted), changes(entry)
        });
    before = entry;
  }

  private String changes(LogEntry entry) {
    List<String> changes = new ArrayList<>();
    if (before != null && !entry.line().equals(before.line())) {
      changes.add("line=" + shortened(entry.line()));
    }
    if (before != null && !entry.time().equals(before.time())) {
      changes.add("time=" + entry.time());
    }
    if (!entry.metadata().isEmpty()
        && (before == null || !entry.metadata().equals(before.metadata()))) {
      changes.add("metadata " + pairs(entry.metadata()));
    }
    return String.join(" ", changes);
  }

  /** An entry leaves. */
  void left(LogEntry entry) {
    left.add(EntryJson.of(entry));
    if (rows.isEmpty()) {
      print();
    }
  }

  private void print() {
    printRows();
    if (before != null && left.isEmpty() && !rows.isEmpty()) {
      out.println("  nothing leaves: the line was dropped, or a stage keeps it for later");
    }
    left.forEach(out::println);
    left.clear();
    rows.clear();
  }

  private void printRows() {
    int[] widths = new int[3];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder text = new StringBuilder(" ");
      for (int i = 0; i < row.length; i++) {
        text.append(' ').append(row[i]);
        if (i < widths.length) {
          text.append(" ".repeat(widths[i] - row[i].length() + 1));
        }
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private static String pairs(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + shortened(Objects.requireNonNullElse(entry.getValue(), "(null)")))
            .collect(Collectors.joining(" "));
  }

  private static String shortened(String text) {
    String printable = GoString.printable(text).replaceAll("\\p{Cntrl}", "\uFFFD");
    return printable.length() <= MAX_LINE ? printable : printable.substring(0, MAX_LINE) + "...";
  }
}
