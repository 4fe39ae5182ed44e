package dev.grafter.scenario;

import dev.grafter.logql.eval.Labels;
import java.util.List;
import java.util.Objects;

/**
 * What an engine saw at one evaluation.
 *
 * @param moment the evaluation in words, with its time
 * @param state what the engine said of the rule
 * @param windows the lines that the rule's queries looked at
 * @param stages the value of each stage
 */
public record Explanation(
    String moment, String state, List<Window> windows, List<StageValue> stages) {

  /** Copies the lists. */
  public Explanation {
    Objects.requireNonNull(moment, "moment");
    Objects.requireNonNull(state, "state");
    windows = List.copyOf(windows);
    stages = List.copyOf(stages);
  }

  /**
   * The lines that a range of a query covers.
   *
   * @param query which lines it takes
   * @param from the begin of the window, which is not part of it, in nanoseconds since 1970
   * @param to the end of the window, which is part of it
   * @param count how many lines it takes
   * @param lines the last of these, or where there are none, the last of those in the window that
   *     it does not take
   * @param note says so; empty when there is nothing to add
   */
  public record Window(String query, long from, long to, int count, List<Line> lines, String note) {

    /** Copies the lines. */
    public Window {
      lines = List.copyOf(lines);
    }

    /** Its begin and end, as times of day. */
    public String span() {
      return Timeline.clock(from) + " to " + Timeline.clock(to);
    }
  }

  /**
   * A line.
   *
   * @param nanos its time, in nanoseconds since 1970
   * @param labels its labels, with what the query made of it
   * @param text the line
   */
  public record Line(long nanos, Labels labels, String text) {

    /** The time of day. */
    public String clock() {
      return Timeline.clock(nanos);
    }

    /** The time in RFC 3339. */
    public String time() {
      return Timeline.text(nanos);
    }
  }

  /**
   * What a stage of a rule came to.
   *
   * @param name the stage, such as {@code A}; for the ruler the rule's expression
   * @param does what the stage does, in words or as the query
   * @param values its values, each with its labels; or why there are none
   */
  public record StageValue(String name, String does, List<String> values) {

    /** Copies the values. */
    public StageValue {
      values = List.copyOf(values);
    }
  }
}
