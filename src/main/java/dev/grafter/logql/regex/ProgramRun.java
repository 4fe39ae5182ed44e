package dev.grafter.logql.regex;

import java.util.Arrays;

/**
 * Runs a {@link Program}: depth first, in the order of preference, so that the first match it finds
 * is the one that RE2 prefers. Gives up when that takes more work than a few passes over the text.
 * Used by one thread.
 */
final class ProgramRun {

  /** How a search ended. */
  enum Outcome {
    FOUND,
    NONE,
    GAVE_UP
  }

  /** Longer texts are left to RE2, which needs no memory for each place. */
  private static final long MAX_BITS = 1 << 20;

  private static final int MOST_PASSES = 16;
  private static final int LEAST_WORK = 1000;

  private final Program program;
  private final int[] spans;
  private long[] visited = new long[16];
  private int marked;
  private int lowestMark;
  private int[] stack = new int[96];
  private int top;
  private long work;

  ProgramRun(Program program, int groups) {
    this.program = program;
    this.spans = new int[2 * (groups + 1)];
  }

  boolean takes(String text) {
    return (program.splits + 1L) * (text.length() + 1) <= MAX_BITS;
  }

  /** Where groups of the last match start and end; -1 where one took no part. */
  int[] spans() {
    return spans;
  }

  /** Looks for the first match at or after an index. */
  Outcome find(String text, int from) {
    if (program.anchored && from > 0) {
      return Outcome.NONE;
    }
    forget(text);
    work = LEAST_WORK + (long) MOST_PASSES * (text.length() - from);
    int last = program.anchored ? 0 : text.length();
    for (int start = candidate(text, from); start <= last; start = candidate(text, start + 1)) {
      if (matches(text, start)) {
        return Outcome.FOUND;
      }
      if (work < 0) {
        return Outcome.GAVE_UP;
      }
    }
    return Outcome.NONE;
  }

  /** Unmarks what the search before has marked. */
  private void forget(String text) {
    int words = ((program.splits * (text.length() + 1)) >>> 6) + 1;
    if (visited.length < words) {
      visited = new long[words * 2];
    } else if (lowestMark <= marked) {
      Arrays.fill(visited, lowestMark, marked + 1, 0);
    }
    lowestMark = Integer.MAX_VALUE;
    marked = -1;
  }

  /**
   * The first place from an index on where a match can begin; behind the end when there is none.
   */
  private int candidate(String text, int from) {
    if (!program.prefix.isEmpty()) {
      int found = text.indexOf(program.prefix, from);
      return found < 0 ? text.length() + 1 : found;
    }
    int at = from;
    while (at < text.length() && !(startsRune(text, at) && program.starts.has(rune(text, at)))) {
      at++;
    }
    return at;
  }

  private static boolean startsRune(String text, int at) {
    return at == 0
        || !Character.isLowSurrogate(text.charAt(at))
        || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static int rune(String text, int at) {
    if (at >= text.length()) {
      return CharSet.END;
    }
    char c = text.charAt(at);
    return Character.isHighSurrogate(c) ? text.codePointAt(at) : c;
  }

  private boolean matches(String text, int start) {
    Arrays.fill(spans, -1);
    spans[0] = start;
    top = 0;
    int pc = 0;
    int at = start;
    while (true) {
      boolean failed = false;
      switch (program.codes[pc]) {
        case Program.CHARS -> {
          int rune = rune(text, at);
          failed = rune == CharSet.END || !program.sets[pc].has(rune);
          at += Character.charCount(failed ? 0 : rune);
          pc++;
        }
        case Program.TEXT -> {
          failed = !text.startsWith(program.texts[pc], at);
          at += program.texts[pc].length();
          pc++;
        }
        case Program.SPAN -> {
          int end = spanEnd(text, at, program.sets[pc]);
          work -= end - at;
          at = end;
          pc = program.second[pc];
        }
        case Program.BRANCH -> {
          work--;
          pc = program.sets[pc].has(rune(text, at)) ? program.first[pc] : program.second[pc];
        }
        case Program.SPLIT -> {
          failed = !visit(at * program.splits + program.numbers[pc]);
          if (!failed) {
            push(-1, program.second[pc], at);
            pc = program.first[pc];
          }
        }
        case Program.JUMP -> pc = program.first[pc];
        case Program.SAVE -> {
          int slot = program.first[pc];
          if (top > 0) {
            push(slot, spans[slot], 0);
          }
          spans[slot] = at;
          pc++;
        }
        case Program.ASSERT -> {
          failed = !Places.holds(program.first[pc], text, at);
          pc++;
        }
        default -> {
          spans[1] = at;
          return true;
        }
      }
      if (failed) {
        if (work < 0 || !unwind()) {
          return false;
        }
        pc = stack[top + 1];
        at = stack[top + 2];
      }
    }
  }

  private static int spanEnd(String text, int from, CharSet set) {
    int at = from;
    while (at < text.length()) {
      int rune = rune(text, at);
      if (!set.has(rune)) {
        return at;
      }
      at += Character.charCount(rune);
    }
    return at;
  }

  /** Restores groups up to the last choice that is still open; false when there is none. */
  private boolean unwind() {
    while (top > 0) {
      top -= 3;
      if (stack[top] < 0) {
        return true;
      }
      spans[stack[top]] = stack[top + 1];
    }
    return false;
  }

  private void push(int slot, int value, int at) {
    if (top + 3 > stack.length) {
      stack = Arrays.copyOf(stack, stack.length * 2);
    }
    stack[top] = slot;
    stack[top + 1] = value;
    stack[top + 2] = at;
    top += 3;
  }

  /** Notes a choice; false when it was made before. */
  private boolean visit(int bit) {
    int word = bit >>> 6;
    long mask = 1L << (bit & 63);
    boolean fresh = (visited[word] & mask) == 0;
    visited[word] |= mask;
    lowestMark = Math.min(lowestMark, word);
    marked = Math.max(marked, word);
    return fresh;
  }
}
