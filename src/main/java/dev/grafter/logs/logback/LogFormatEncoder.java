package dev.grafter.logs.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes each event as one line of UTF-8 in one of our formats, with the properties of the thread
 * (MDC), the key-value pairs and the exception of the event as parameters.
 *
 * <pre>{@code
 * <encoder class="dev.grafter.logs.logback.LogFormatEncoder">
 *   <format>json</format>
 *   <service>system_manager</service>
 * </encoder>
 * }</pre>
 *
 * A marker named {@code CRITICAL} or {@code FATAL} makes an event critical. OpenTelemetry's agent
 * puts {@code trace_id} and {@code span_id} among the properties of the thread, so they are written
 * too. An encoder whose format is wrong does not start, and logback says why.
 */
public final class LogFormatEncoder extends EncoderBase<ILoggingEvent> {

  private static final byte[] NONE = new byte[0];

  private final FormatSettings settings = new FormatSettings();
  private Optional<String> fault = Optional.empty();

  /**
   * Chooses the format.
   *
   * @param format {@code default}, {@code json}, {@code logfmt} or {@code asctime}
   */
  public void setFormat(String format) {
    fault = settings.format(format);
  }

  /** Names the service; without it each record carries the last part of its logger's name. */
  public void setService(String service) {
    settings.service(service);
  }

  /**
   * Says whether file and line are found out, which is slow; without them a line says {@code -:0}.
   */
  public void setCallerData(boolean callerData) {
    settings.callerData(callerData);
  }

  @Override
  public void start() {
    if (fault.isPresent()) {
      addError(fault.get());
      return;
    }
    settings.start();
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return NONE;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return settings.line(event).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return NONE;
  }
}
