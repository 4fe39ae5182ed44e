package dev.grafter.logql.eval;

/** A query that Loki would answer with an error; the message is Loki's. */
public final class EvalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An error in Loki's words. */
  public EvalException(String message) {
    super(message);
  }

  static EvalException stage(String stage, String problem) {
    return new EvalException("parse error : stage '" + stage + "' : " + problem);
  }

  static EvalException pipeline(Labels series) {
    String kind = series.get(LabelSet.ERROR);
    return new EvalException(
        "pipeline error: '"
            + kind
            + "' for series: '"
            + series
            + "'.\n"
            + "Use a label filter to intentionally skip this error. (e.g | __error__!=\""
            + kind
            + "\").\n"
            + "To skip all potential errors you can match empty errors.(e.g __error__=\"\")\n"
            + "The label filter can also be specified after unwrap. (e.g | unwrap latency | __error__=\"\" )\n");
  }
}
