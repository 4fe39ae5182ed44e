package dev.grafter.logs.text;

import java.util.Arrays;

/**
 * Runs a {@link RegexProgram}: depth first, in the order of preference, so that the first match it
 * finds is the one that RE2 prefers. Used by one thread.
 */
final class RegexRun {

  /** Longer texts are left to RE2, which needs no memory for each place. */
  private static final long MAX_BITS = 1 << 20;

  private final RegexProgram program;
  private final int[] spans;
  private long[] visited = new long[16];
  private int[] stack = new int[96];
  private int top;

  RegexRun(RegexProgram program) {
    this.program = program;
    this.spans = new int[2 * (program.groups() + 1)];
  }

  boolean takes(String text) {
    return (long) program.splits() * (text.length() + 1) <= MAX_BITS;
  }

  /** Where groups of the last match start and end; -1 where one took no part. */
  int[] spans() {
    return spans;
  }

  boolean find(String text, int from) {
    if (program.anchored() && from > 0) {
      return false;
    }
    int words = ((program.splits() * (text.length() + 1)) >>> 6) + 1;
    if (visited.length < words) {
      visited = new long[words * 2];
    } else {
      Arrays.fill(visited, 0, words, 0);
    }
    int last = program.anchored() ? 0 : text.length();
    CharSet starts = program.starts();
    boolean all = starts.equals(CharSet.ALL);
    for (int start = from; start <= last; start++) {
      boolean possible = all || (start < text.length() && starts.has(text.charAt(start)));
      if (possible && matches(text, start)) {
        return true;
      }
      boolean pair =
          start + 1 < text.length()
              && Character.isSurrogatePair(text.charAt(start), text.charAt(start + 1));
      start += pair ? 1 : 0;
    }
    return false;
  }

  private boolean matches(String text, int start) {
    Arrays.fill(spans, -1);
    spans[0] = start;
    top = 0;
    int pc = 0;
    int at = start;
    while (true) {
      int failed = 0;
      switch (program.code(pc)) {
        case RegexProgram.CHARS -> {
          int width = width(text, at, program.set(pc));
          at += width;
          failed = width == 0 ? 1 : 0;
          pc++;
        }
        case RegexProgram.OTHER -> {
          boolean same = at < text.length() && text.charAt(at) == program.first(pc);
          failed = same ? 0 : 1;
          at++;
          pc++;
        }
        case RegexProgram.SPAN -> {
          at = spanEnd(text, at, program.set(pc));
          pc = program.second(pc);
        }
        case RegexProgram.SPLIT -> {
          if (visit(program.splitNumber(pc) * (text.length() + 1) + at)) {
            push(-1, program.second(pc), at);
            pc = program.first(pc);
          } else {
            failed = 1;
          }
        }
        case RegexProgram.JUMP -> pc = program.first(pc);
        case RegexProgram.SAVE -> {
          int slot = program.first(pc);
          push(slot, spans[slot], 0);
          spans[slot] = at;
          pc++;
        }
        case RegexProgram.START -> {
          failed = at == 0 ? 0 : 1;
          pc++;
        }
        case RegexProgram.END -> {
          failed = at == text.length() ? 0 : 1;
          pc++;
        }
        default -> {
          spans[1] = at;
          return true;
        }
      }
      if (failed != 0) {
        if (!unwind()) {
          return false;
        }
        pc = stack[top + 1];
        at = stack[top + 2];
      }
    }
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
    long mask = 1L << (bit & 63);
    boolean fresh = (visited[bit >>> 6] & mask) == 0;
    visited[bit >>> 6] |= mask;
    return fresh;
  }

  /** The length of the character at a place when it belongs to the set, else 0. */
  private static int width(String text, int at, CharSet set) {
    if (at >= text.length()) {
      return 0;
    }
    char c = text.charAt(at);
    if (c < 128) {
      return set.has(c) ? 1 : 0;
    }
    if (!set.others()) {
      return 0;
    }
    boolean pair = at + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(at + 1));
    return pair ? 2 : 1;
  }

  private static int spanEnd(String text, int from, CharSet set) {
    int at = from;
    while (at < text.length() && set.has(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
