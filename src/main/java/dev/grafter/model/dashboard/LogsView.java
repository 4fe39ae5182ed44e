package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Objects;

/**
 * Log lines, one below the other.
 *
 * @param wrap whether long lines go on in the next
 * @param prettify whether JSON is indented
 * @param uniqueLabels whether each line shows the labels in which it differs
 * @param descending whether the newest stands first
 * @param dedup which repeated lines are shown once
 */
public record LogsView(
    boolean wrap, boolean prettify, boolean uniqueLabels, boolean descending, Dedup dedup)
    implements Visualization {

  /** Which repeated lines are shown once. */
  public enum Dedup {
    /** None. */
    NONE("none"),
    /** Equal ones. */
    EXACT("exact"),
    /** Those that differ in numbers only. */
    NUMBERS("numbers"),
    /** Those with the same punctuation. */
    SIGNATURE("signature");

    private final String word;

    Dedup(String word) {
      this.word = word;
    }
  }

  /** Refuses null. */
  public LogsView {
    Objects.requireNonNull(dedup, "dedup");
  }

  /** Newest first, long lines wrapped, details on a click. */
  public static LogsView newestFirst() {
    return new LogsView(true, false, false, true, Dedup.NONE);
  }

  @Override
  public String type() {
    return "logs";
  }

  @Override
  public Shows shows() {
    return Shows.LINES;
  }

  @Override
  public Node.Obj options() {
    return Node.object()
        .put("showTime", true)
        .put("showLabels", uniqueLabels)
        .put("showCommonLabels", false)
        .put("wrapLogMessage", wrap)
        .put("prettifyLogMessage", prettify)
        .put("enableLogDetails", true)
        .put("showLogContextToggle", true)
        .put("dedupStrategy", dedup.word)
        .put("sortOrder", descending ? "Descending" : "Ascending")
        .build();
  }
}
