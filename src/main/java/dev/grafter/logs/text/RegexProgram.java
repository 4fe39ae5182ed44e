package dev.grafter.logs.text;

import java.util.Arrays;

/**
 * Instructions of a plain expression: what a {@link RegexRun} executes. Immutable.
 *
 * <p>A program is linear: it remembers which choices it has made at which place and never makes one
 * again, so that no text makes it slow.
 */
final class RegexProgram {

  /** Consumes a character of a set. */
  static final int CHARS = 0;

  /** Consumes one character outside ASCII. */
  static final int OTHER = 1;

  /** Tries the first way, then the second. */
  static final int SPLIT = 2;

  /** Goes on elsewhere. */
  static final int JUMP = 3;

  /** Notes the place as the start or end of a group. */
  static final int SAVE = 4;

  /** Is at the start of the text. */
  static final int START = 5;

  /** Is at the end of the text. */
  static final int END = 6;

  /** Has found a match. */
  static final int MATCH = 7;

  /** Consumes all characters of a set that follow; there is no way back among them. */
  static final int SPAN = 8;

  private static final int MAX_SIZE = 400;

  private int[] codes = new int[32];
  private int[] first = new int[32];
  private int[] second = new int[32];
  private CharSet[] sets = new CharSet[32];
  private int size;
  private int splits;
  private int groups;
  private boolean anchored;
  private CharSet starts = CharSet.ALL;

  private RegexProgram() {}

  /** The program of an expression, or null when it is not of the plain kind or too large. */
  static RegexProgram compile(String source) {
    RegexTree tree = RegexReader.read(source);
    if (tree == null) {
      return null;
    }
    RegexProgram program = new RegexProgram();
    boolean fits = program.add(tree);
    if (!fits) {
      return null;
    }
    program.emit(MATCH, 0, 0, null);
    program.finish();
    return program;
  }

  private int emit(int code, int a, int b, CharSet set) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size * 2);
      first = Arrays.copyOf(first, size * 2);
      second = Arrays.copyOf(second, size * 2);
      sets = Arrays.copyOf(sets, size * 2);
    }
    codes[size] = code;
    first[size] = a;
    second[size] = b;
    sets[size] = set;
    return size++;
  }

  /** Adds instructions; false when there are too many. */
  private boolean add(RegexTree tree) {
    if (size > MAX_SIZE) {
      return false;
    }
    if (tree instanceof RegexTree.Chars chars) {
      emit(CHARS, 0, 0, chars.set());
    } else if (tree instanceof RegexTree.Other other) {
      emit(OTHER, other.c(), 0, null);
    } else if (tree instanceof RegexTree.Anchor anchor) {
      emit(anchor.start() ? START : END, 0, 0, null);
    } else if (tree instanceof RegexTree.Sequence sequence) {
      return sequence.items().stream().allMatch(this::add);
    } else if (tree instanceof RegexTree.Group group) {
      groups = Math.max(groups, group.number());
      emit(SAVE, 2 * group.number(), 0, null);
      boolean fits = add(group.inner());
      emit(SAVE, 2 * group.number() + 1, 0, null);
      return fits;
    } else if (tree instanceof RegexTree.Choice choice) {
      return choice(choice);
    } else if (tree instanceof RegexTree.Repeat repeat) {
      return repeat(repeat);
    }
    return true;
  }

  private boolean choice(RegexTree.Choice choice) {
    int count = choice.options().size();
    int[] jumps = new int[count];
    boolean fits = true;
    for (int i = 0; i < count && fits; i++) {
      boolean last = i == count - 1;
      int split = last ? -1 : emit(SPLIT, size + 1, 0, null);
      fits = add(choice.options().get(i));
      jumps[i] = last ? -1 : emit(JUMP, 0, 0, null);
      if (!last) {
        second[split] = size;
      }
    }
    for (int i = 0; i < count - 1; i++) {
      first[jumps[i]] = size;
    }
    return fits;
  }

  private boolean repeat(RegexTree.Repeat repeat) {
    boolean fits = true;
    for (int i = 0; i < repeat.least() && fits; i++) {
      fits = add(repeat.inner());
    }
    if (repeat.most() < 0) {
      int split = emit(SPLIT, 0, 0, null);
      fits &= add(repeat.inner());
      emit(JUMP, split, 0, null);
      link(split, repeat.greedy());
      return fits;
    }
    int optional = Math.max(0, repeat.most() - repeat.least());
    int[] pending = new int[optional];
    for (int i = 0; i < optional && fits; i++) {
      pending[i] = emit(SPLIT, 0, 0, null);
      fits = add(repeat.inner());
    }
    for (int split : pending) {
      link(split, repeat.greedy());
    }
    return fits;
  }

  private void link(int split, boolean greedy) {
    first[split] = greedy ? split + 1 : size;
    second[split] = greedy ? size : split + 1;
  }

  private void finish() {
    for (int pc = 0; pc < size; pc++) {
      if (isLoop(pc) && !firstOf(second[pc], 0).meets(sets[pc + 1])) {
        codes[pc] = SPAN;
        sets[pc] = sets[pc + 1];
      }
    }
    for (int pc = 0; pc < size; pc++) {
      if (codes[pc] == SPLIT) {
        splits++;
      }
    }
    int pc = 0;
    while (codes[pc] == SAVE) {
      pc++;
    }
    anchored = codes[pc] == START;
    starts = firstOf(0, 0);
    number();
  }

  /** A greedy loop over one character: a split, the character, the jump back. */
  private boolean isLoop(int pc) {
    return codes[pc] == SPLIT
        && first[pc] == pc + 1
        && pc + 2 < size
        && codes[pc + 1] == CHARS
        && codes[pc + 2] == JUMP
        && first[pc + 2] == pc;
  }

  /**
   * The characters with which a match from an instruction on can begin; all of them when it can be
   * empty, since then anything may follow.
   */
  private CharSet firstOf(int pc, int depth) {
    if (depth > 40) {
      return CharSet.ALL;
    }
    return switch (codes[pc]) {
      case CHARS -> sets[pc];
      case OTHER -> new CharSet(0, 0, true);
      case JUMP -> firstOf(first[pc], depth + 1);
      case SAVE, START -> firstOf(pc + 1, depth + 1);
      case SPLIT -> firstOf(first[pc], depth + 1).or(firstOf(second[pc], depth + 1));
      case SPAN -> sets[pc].or(firstOf(second[pc], depth + 1));
      default -> CharSet.ALL;
    };
  }

  /** Numbers the splits, so that a run can note which it took where. */
  private void number() {
    int number = 0;
    for (int pc = 0; pc < size; pc++) {
      if (codes[pc] == SPLIT) {
        sets[pc] = null;
        numbers(pc, number++);
      }
    }
  }

  private int[] splitNumbers = new int[0];

  private void numbers(int pc, int number) {
    if (splitNumbers.length < size) {
      splitNumbers = Arrays.copyOf(splitNumbers, size);
    }
    splitNumbers[pc] = number;
  }

  int code(int pc) {
    return codes[pc];
  }

  int first(int pc) {
    return first[pc];
  }

  int second(int pc) {
    return second[pc];
  }

  CharSet set(int pc) {
    return sets[pc];
  }

  int splitNumber(int pc) {
    return splitNumbers[pc];
  }

  int splits() {
    return splits;
  }

  int groups() {
    return groups;
  }

  /** Whether a match can only begin at the start of the text. */
  boolean anchored() {
    return anchored;
  }

  /** The characters with which a match can begin. */
  CharSet starts() {
    return starts;
  }
}
