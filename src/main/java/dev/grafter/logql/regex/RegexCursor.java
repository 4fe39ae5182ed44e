package dev.grafter.logql.regex;

import com.google.re2j.Matcher;

/**
 * Finds matches of one expression in one text after another, without making anything for each text.
 * Used by one thread.
 */
public final class RegexCursor {

  private final Matcher matcher;
  private final ProgramRun run;
  private String text = "";
  private boolean running;

  RegexCursor(Matcher matcher, Program program) {
    this.matcher = matcher;
    this.run = program == null ? null : new ProgramRun(program, matcher.groupCount());
  }

  /** Looks for the first match in a text. */
  public boolean find(String newText) {
    text = newText;
    running = run != null && run.takes(newText);
    if (!running) {
      matcher.reset(newText);
    }
    return find(0);
  }

  /** Looks for the first match at or after an index of the same text. */
  public boolean find(int from) {
    if (running) {
      ProgramRun.Outcome outcome = run.find(text, from);
      if (outcome != ProgramRun.Outcome.GAVE_UP) {
        return outcome == ProgramRun.Outcome.FOUND;
      }
      running = false;
      matcher.reset(text);
    }
    return matcher.find(from);
  }

  /** The number of groups, without the whole match. */
  public int groups() {
    return matcher.groupCount();
  }

  /** Where a group of the last match starts, or -1 when it took no part; 0 is the whole match. */
  public int start(int group) {
    return running ? run.spans()[2 * group] : matcher.start(group);
  }

  /** Where a group of the last match ends. */
  public int end(int group) {
    return running ? run.spans()[2 * group + 1] : matcher.end(group);
  }

  /** Starts and ends of all groups of the last match, -1 where one took no part. */
  public int[] spans() {
    int[] spans = new int[2 * (groups() + 1)];
    for (int group = 0; group <= groups(); group++) {
      spans[2 * group] = start(group);
      spans[2 * group + 1] = end(group);
    }
    return spans;
  }

  /** What a group of the last match captured; empty when it took no part. */
  public String group(int group) {
    int start = start(group);
    return start < 0 ? "" : text.substring(start, end(group));
  }

  /** Takes one match. */
  @FunctionalInterface
  public interface Visitor {

    /** The cursor stands at the match. */
    void match();
  }

  /**
   * Visits all matches that do not overlap, from left to right; as in Go, an empty match right
   * after the match before it is none.
   *
   * @return whether there was one
   */
  public boolean findAll(String newText, Visitor visitor) {
    boolean any = false;
    int from = 0;
    int previousEnd = -1;
    boolean found = find(newText);
    while (found) {
      boolean empty = end(0) == from;
      if (!(empty && start(0) == previousEnd)) {
        any = true;
        visitor.match();
      }
      previousEnd = end(0);
      from = empty ? afterRune(from) : end(0);
      found = from <= text.length() && find(from);
    }
    return any;
  }

  private int afterRune(int at) {
    return at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at + 1;
  }
}
