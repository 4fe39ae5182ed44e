package dev.grafter.gotext;

/** A number that Go's {@code strconv} refuses; the message is Go's own. */
public final class GoNumberException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What Go returns beside the error: 0, or the limit that was passed. */
  private final double value;

  GoNumberException(String function, String text, String reason, double value) {
    super("strconv." + function + ": parsing " + GoQuote.quote(text) + ": " + reason);
    this.value = value;
  }

  /** The value that Go returns together with this error. */
  public double value() {
    return value;
  }
}
