package dev.grafter.gotext.value;

/** Values of which there is one. */
public final class Values {
  /** "No value": a missing key. Prints as {@code <no value>}. */
  public static final Value INVALID = new Value.Invalid();

  /** A nil that is held as an interface. */
  public static final Value NIL = new Value.Boxed(INVALID);

  public static final Value TRUE = new Value.Bool(true);
  public static final Value FALSE = new Value.Bool(false);
  public static final Value EMPTY = new Value.Text(GoType.STRING, "");

  private Values() {}
}
