package dev.grafter.model;

import dev.grafter.codec.Node;

/** Numbers as people write them: 1 and 0.5, not 1.0. */
public final class PlainNumber {

  private static final double EXACT = 1e15;

  private PlainNumber() {}

  /** The number, without a fraction that says nothing. */
  public static Node.Num node(double value) {
    return value == Math.rint(value) && Math.abs(value) < EXACT
        ? Node.of((long) value)
        : Node.of(value);
  }
}
