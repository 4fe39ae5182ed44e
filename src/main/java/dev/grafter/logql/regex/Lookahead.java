package dev.grafter.logql.regex;

/** Says of instructions which characters can come next where a match goes on from there. */
final class Lookahead {

  private static final int MAX_DEPTH = 60;

  private final int[] codes;
  private final int[] first;
  private final int[] second;
  private final CharSet[] sets;
  private final String[] texts;

  Lookahead(int[] codes, int[] first, int[] second, CharSet[] sets, String[] texts) {
    this.codes = codes;
    this.first = first;
    this.second = second;
    this.sets = sets;
    this.texts = texts;
  }

  /** The characters, or the end of the text; anything where the match may be complete. */
  CharSet from(int pc) {
    return from(pc, 0);
  }

  private CharSet from(int pc, int depth) {
    if (depth > MAX_DEPTH) {
      return CharSet.ANYTHING;
    }
    return switch (codes[pc]) {
      case Program.CHARS -> sets[pc];
      case Program.TEXT -> CharSet.literal(texts[pc].charAt(0), false);
      case Program.JUMP -> from(first[pc], depth + 1);
      case Program.SAVE -> from(pc + 1, depth + 1);
      case Program.ASSERT -> afterAssertion(pc, depth);
      case Program.SPLIT, Program.BRANCH ->
          from(first[pc], depth + 1).or(from(second[pc], depth + 1));
      case Program.SPAN -> sets[pc].or(from(second[pc], depth + 1));
      default -> CharSet.ANYTHING;
    };
  }

  private CharSet afterAssertion(int pc, int depth) {
    return first[pc] == Places.END_TEXT
        ? CharSet.of(CharSet.END, CharSet.END)
        : from(pc + 1, depth + 1);
  }

  /** Whether a match is complete from there on, whatever follows. */
  boolean succeeds(int from) {
    int pc = from;
    while (codes[pc] == Program.SAVE || codes[pc] == Program.JUMP) {
      pc = codes[pc] == Program.SAVE ? pc + 1 : first[pc];
    }
    return codes[pc] == Program.MATCH;
  }
}
