package dev.grafter.codec;

import java.util.Objects;

/**
 * Text that is no JSON or YAML, or a value that is not of the form its reader asks for. The message
 * is one sentence that starts with the place.
 */
public final class CodecException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Location where;
  private final String problem;
  private final String goText;

  /**
   * Creates the exception.
   *
   * @param where the place of the fault
   * @param problem what is wrong and what to do, without the place
   */
  public CodecException(Location where, String problem) {
    this(where, problem, "");
  }

  /**
   * Creates the exception for a text that Go's YAML library refuses too.
   *
   * @param where the place of the fault
   * @param problem what is wrong and what to do, without the place
   * @param goText what go-yaml v3 says of the same text; empty when unknown
   */
  CodecException(Location where, String problem, String goText) {
    super(where.isKnown() ? where + ": " + problem : problem);
    this.where = Objects.requireNonNull(where);
    this.problem = problem;
    this.goText = goText;
  }

  /** The place of the fault; {@link Location#NONE} when it has none. */
  public Location where() {
    return where == null ? Location.NONE : where;
  }

  /** What is wrong, without the place. */
  public String problem() {
    return problem;
  }

  /** What go-yaml v3, which Grafana and Loki use, says of the same text; empty when unknown. */
  public String goText() {
    return goText;
  }
}
