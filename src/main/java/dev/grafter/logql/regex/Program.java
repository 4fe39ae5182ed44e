package dev.grafter.logql.regex;

import java.util.Arrays;

/**
 * Instructions of an expression: what a {@link ProgramRun} executes. Immutable.
 *
 * <p>Most choices need no trying: where the next character alone says which way can lead on, the
 * choice is a {@link #BRANCH}. A run remembers which of the other choices, the {@link #SPLIT}s, it
 * has made at which place and never makes one again, so that no text makes it slow.
 */
final class Program {

  /** Consumes a character of a set. */
  static final int CHARS = 0;

  /** Consumes a text of ASCII characters. */
  static final int TEXT = 1;

  /** Tries the first way, then the second. */
  static final int SPLIT = 2;

  /** Goes on elsewhere. */
  static final int JUMP = 3;

  /** Notes the place as the start or end of a group. */
  static final int SAVE = 4;

  /** Holds one of the conditions of {@link Places}. */
  static final int ASSERT = 5;

  /** Has found a match. */
  static final int MATCH = 6;

  /** Consumes all characters of a set that follow; there is no way back among them. */
  static final int SPAN = 7;

  /** Goes the first way when the next character is of a set, else the second. */
  static final int BRANCH = 8;

  final int[] codes;
  final int[] first;
  final int[] second;
  final CharSet[] sets;
  final String[] texts;

  /** How many splits there are. */
  final int splits;

  /** The number of each split from 0. */
  final int[] numbers;

  /** Whether a match can only begin at the start of the text. */
  final boolean anchored;

  /**
   * The characters with which a match can begin, or the end of the text; anything when it can be
   * empty.
   */
  final CharSet starts;

  /** What every match begins with; empty when that is unknown. */
  final String prefix;

  Program(ProgramBuilder from, int splits, int[] numbers) {
    int size = from.size();
    codes = Arrays.copyOf(from.codes, size);
    first = Arrays.copyOf(from.first, size);
    second = Arrays.copyOf(from.second, size);
    sets = Arrays.copyOf(from.sets, size);
    texts = Arrays.copyOf(from.texts, size);
    this.splits = splits;
    this.numbers = numbers;
    int pc = 0;
    while (codes[pc] == SAVE) {
      pc++;
    }
    anchored = codes[pc] == ASSERT && first[pc] == Places.BEGIN_TEXT;
    prefix = codes[pc] == TEXT ? texts[pc] : "";
    starts = new Lookahead(this.codes, this.first, this.second, this.sets, this.texts).from(0);
  }

  /** The program of an expression, or null when RE2 itself had better run it. */
  static Program of(Node root) {
    return new ProgramBuilder().build(root);
  }
}
