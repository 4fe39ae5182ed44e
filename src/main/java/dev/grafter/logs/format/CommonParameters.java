package dev.grafter.logs.format;

/**
 * The parameters that the logging wrappers of all languages add by themselves, behind those of the
 * service.
 */
public final class CommonParameters {

  /** The trace of OpenTelemetry that the record belongs to, 32 hexadecimal digits. */
  public static final String TRACE_ID = "trace_id";

  /** The span of OpenTelemetry that the record belongs to, 16 hexadecimal digits. */
  public static final String SPAN_ID = "span_id";

  /** Where a record was logged, when the service asked for that. */
  public static final String STACK = "stack";

  /** The stack trace of the exception that was logged; its lines stay lines of this text. */
  public static final String EXCEPTION = "exception";

  private CommonParameters() {}
}
