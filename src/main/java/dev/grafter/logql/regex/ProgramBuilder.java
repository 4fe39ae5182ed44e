package dev.grafter.logql.regex;

import java.util.Arrays;
import java.util.List;

/** Makes the {@link Program} of an expression. */
final class ProgramBuilder {

  private static final int MAX_SIZE = 400;
  private static final int MAX_HEIGHT = 50;
  private static final int ASCII = 128;

  int[] codes = new int[32];
  int[] first = new int[32];
  int[] second = new int[32];
  CharSet[] sets = new CharSet[32];
  String[] texts = new String[32];
  private int size;

  int size() {
    return size;
  }

  /** The program, or null when the expression is too large or repeats what can be empty. */
  Program build(Node root) {
    if (root.height > MAX_HEIGHT || root.size() > MAX_SIZE || !add(root)) {
      return null;
    }
    emit(Program.MATCH, 0, 0);
    decide();
    int[] numbers = new int[size];
    int splits = 0;
    for (int pc = 0; pc < size; pc++) {
      numbers[pc] = codes[pc] == Program.SPLIT ? splits++ : -1;
    }
    return new Program(this, splits, numbers);
  }

  private int emit(int code, int a, int b) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size * 2);
      first = Arrays.copyOf(first, size * 2);
      second = Arrays.copyOf(second, size * 2);
      sets = Arrays.copyOf(sets, size * 2);
      texts = Arrays.copyOf(texts, size * 2);
    }
    codes[size] = code;
    first[size] = a;
    second[size] = b;
    return size++;
  }

  /** Adds the instructions of a node; false when that cannot be done. */
  private boolean add(Node node) {
    if (size > MAX_SIZE) {
      return false;
    }
    int condition = Places.of(node.op);
    if (condition >= 0) {
      emit(Program.ASSERT, condition, 0);
      return true;
    }
    return switch (node.op) {
      case EMPTY -> true;
      case LITERAL -> literal(node);
      case CLASS -> chars(CharSet.of(node.runes()));
      case ANY -> chars(CharSet.ALL);
      case ANY_BUT_NEWLINE -> chars(CharSet.ALL_BUT_NEWLINE);
      case CAPTURE -> capture(node);
      case STAR -> repeat(node, 0, -1);
      case PLUS -> repeat(node, 1, -1);
      case QUEST -> repeat(node, 0, 1);
      case REPEAT -> repeat(node, node.min, node.max);
      case CONCAT -> node.subs.stream().allMatch(this::add);
      case ALTERNATE -> alternate(node.subs);
      default -> false;
    };
  }

  private boolean chars(CharSet set) {
    int pc = emit(Program.CHARS, 0, 0);
    sets[pc] = set;
    return true;
  }

  private boolean literal(Node node) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < node.count(); i++) {
      if (node.foldsCase() || node.rune(i) >= ASCII) {
        text(text);
        chars(CharSet.literal(node.rune(i), node.foldsCase()));
      } else {
        text.append((char) node.rune(i));
      }
    }
    text(text);
    return true;
  }

  /** Single characters are left to sets, so that loops over them are recognised. */
  private void text(StringBuilder text) {
    if (text.length() == 1) {
      chars(CharSet.literal(text.charAt(0), false));
    } else if (text.length() > 1) {
      int pc = emit(Program.TEXT, 0, 0);
      texts[pc] = text.toString();
    }
    text.setLength(0);
  }

  private boolean capture(Node node) {
    emit(Program.SAVE, 2 * node.capture, 0);
    boolean added = add(node.sub());
    emit(Program.SAVE, 2 * node.capture + 1, 0);
    return added;
  }

  private boolean alternate(List<Node> options) {
    int[] jumps = new int[options.size() - 1];
    for (int i = 0; i < jumps.length; i++) {
      int split = emit(Program.SPLIT, size + 1, 0);
      if (!add(options.get(i))) {
        return false;
      }
      jumps[i] = emit(Program.JUMP, 0, 0);
      second[split] = size;
    }
    boolean added = add(options.get(jumps.length));
    for (int jump : jumps) {
      first[jump] = size;
    }
    return added;
  }

  /** What can be empty is not repeated here: its rules are RE2's own. */
  private boolean repeat(Node node, int least, int most) {
    boolean added = !canBeEmpty(node.sub());
    for (int i = 0; i < least && added; i++) {
      added = add(node.sub());
    }
    if (most < 0) {
      int split = emit(Program.SPLIT, 0, 0);
      added = added && add(node.sub());
      emit(Program.JUMP, split, 0);
      link(split, node.isGreedy());
      return added;
    }
    int[] pending = new int[most - least];
    for (int i = 0; i < pending.length && added; i++) {
      pending[i] = emit(Program.SPLIT, 0, 0);
      added = add(node.sub());
    }
    if (added) {
      for (int split : pending) {
        link(split, node.isGreedy());
      }
    }
    return added;
  }

  private void link(int split, boolean greedy) {
    first[split] = greedy ? split + 1 : size;
    second[split] = greedy ? size : split + 1;
  }

  private static boolean canBeEmpty(Node node) {
    return switch (node.op) {
      case CLASS, ANY, ANY_BUT_NEWLINE -> false;
      case LITERAL -> node.count() == 0;
      case CAPTURE, PLUS -> canBeEmpty(node.sub());
      case REPEAT -> node.min == 0 || canBeEmpty(node.sub());
      case CONCAT -> node.subs.stream().allMatch(ProgramBuilder::canBeEmpty);
      case ALTERNATE -> node.subs.stream().anyMatch(ProgramBuilder::canBeEmpty);
      default -> true;
    };
  }

  /** Turns splits into spans and branches where one character decides. */
  private void decide() {
    Lookahead lookahead = new Lookahead(codes, first, second, sets, texts);
    boolean[] spans = new boolean[size];
    boolean[] branches = new boolean[size];
    CharSet[] ways = new CharSet[size];
    for (int pc = 0; pc < size; pc++) {
      if (codes[pc] != Program.SPLIT) {
        continue;
      }
      CharSet way = lookahead.from(first[pc]);
      boolean apart = !way.meets(lookahead.from(second[pc]));
      spans[pc] = isLoop(pc) && (apart || lookahead.succeeds(second[pc]));
      branches[pc] = apart && !spans[pc];
      ways[pc] = way;
    }
    for (int pc = 0; pc < size; pc++) {
      if (spans[pc]) {
        codes[pc] = Program.SPAN;
        sets[pc] = sets[pc + 1];
      } else if (branches[pc]) {
        codes[pc] = Program.BRANCH;
        sets[pc] = ways[pc];
      }
    }
  }

  /** A greedy loop over one character: a split, the character, the jump back. */
  private boolean isLoop(int pc) {
    return first[pc] == pc + 1
        && pc + 2 < size
        && codes[pc + 1] == Program.CHARS
        && codes[pc + 2] == Program.JUMP
        && first[pc + 2] == pc;
  }
}
