package dev.grafter.logql.regex;

import java.util.Arrays;
import java.util.List;

/**
 * A node of an expression. Nodes are values, but for one thing: while the parser reads a run of
 * characters, the literal on its stack grows.
 */
final class Node {
  static final int FOLD_CASE = 1;
  static final int NON_GREEDY = 2;
  private static final int[] NO_RUNES = {};

  final Op op;
  final int flags;
  final List<Node> subs;
  final int min;
  final int max;
  final int capture;
  final String name;
  final int height;
  private int[] runes;
  private int count;
  private final long sizeOfSubs;

  private Node(
      Op op, int flags, int[] runes, List<Node> subs, int min, int max, int capture, String name) {
    this.op = op;
    this.flags = flags;
    this.runes = runes;
    this.count = runes.length;
    this.subs = subs;
    this.min = min;
    this.max = max;
    this.capture = capture;
    this.name = name;
    int highest = 0;
    long size = 0;
    for (Node sub : subs) {
      highest = Math.max(highest, sub.height);
      size = saturated(size + sub.size());
    }
    this.height = 1 + highest;
    this.sizeOfSubs = size;
  }

  static Node of(Op op, int flags) {
    return new Node(op, flags, NO_RUNES, List.of(), 0, 0, 0, "");
  }

  static Node of(Op op, List<Node> subs) {
    return new Node(op, 0, NO_RUNES, List.copyOf(subs), 0, 0, 0, "");
  }

  static Node literal(int flags, int... runes) {
    return new Node(Op.LITERAL, flags, runes, List.of(), 0, 0, 0, "");
  }

  /** A class of characters given by pairs of first and last. */
  static Node charClass(int flags, int... ranges) {
    return new Node(Op.CLASS, flags, ranges, List.of(), 0, 0, 0, "");
  }

  static Node leftParen(int flags, int capture, String name) {
    return new Node(Op.LEFT_PAREN, flags, NO_RUNES, List.of(), 0, 0, capture, name);
  }

  static Node capture(Node paren, Node sub) {
    return new Node(
        Op.CAPTURE, paren.flags, NO_RUNES, List.of(sub), 0, 0, paren.capture, paren.name);
  }

  /** A repetition; without an upper bound {@code max} is -1. */
  static Node repetition(Op op, int flags, Node sub, int min, int max) {
    return new Node(op, flags, NO_RUNES, List.of(sub), min, max, 0, "");
  }

  Node withOp(Op newOp) {
    return new Node(newOp, flags, NO_RUNES, subs, min, max, capture, name);
  }

  Node withSubs(List<Node> newSubs) {
    return new Node(op, flags, NO_RUNES, List.copyOf(newSubs), min, max, capture, name);
  }

  boolean foldsCase() {
    return (flags & FOLD_CASE) != 0;
  }

  boolean isGreedy() {
    return (flags & NON_GREEDY) == 0;
  }

  Node sub() {
    return subs.get(0);
  }

  int count() {
    return count;
  }

  int rune(int index) {
    return runes[index];
  }

  int[] runes() {
    return Arrays.copyOf(runes, count);
  }

  /** The characters of a literal. */
  String text() {
    return new String(runes, 0, count);
  }

  /** Appends the other literal's characters. Only the parser may, on what is not shared yet. */
  void grow(Node literal) {
    if (count + literal.count > runes.length) {
      runes = Arrays.copyOf(runes, Math.max(2 * runes.length, count + literal.count));
    }
    System.arraycopy(literal.runes, 0, runes, count, literal.count);
    count += literal.count;
  }

  /** True for what matches exactly one character. */
  boolean isOneCharacter() {
    return (op == Op.LITERAL && count == 1)
        || op == Op.CLASS
        || op == Op.ANY_BUT_NEWLINE
        || op == Op.ANY;
  }

  boolean sameRunes(Node other) {
    return Arrays.equals(runes, 0, count, other.runes, 0, other.count);
  }

  /** Instructions that the matcher would need, by Go's estimate; saturated. */
  long size() {
    long size =
        switch (op) {
          case LITERAL -> count;
          case CAPTURE, STAR -> 2 + sizeOfSubs;
          case PLUS, QUEST -> 1 + sizeOfSubs;
          case ALTERNATE -> sizeOfSubs + Math.max(0, subs.size() - 1);
          case REPEAT -> repeatSize();
          default -> sizeOfSubs;
        };
    return Math.max(1, size);
  }

  private long repeatSize() {
    if (max >= 0) {
      return saturated(max * sizeOfSubs) + (max - min);
    }
    return min == 0 ? 2 + sizeOfSubs : 1 + saturated(min * sizeOfSubs);
  }

  private static long saturated(long size) {
    return Math.min(size, Integer.MAX_VALUE);
  }
}
