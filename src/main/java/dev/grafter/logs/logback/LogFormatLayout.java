package dev.grafter.logs.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.util.Optional;

/**
 * The same as {@link LogFormatEncoder}, for appenders that take a layout. The appender must write
 * UTF-8.
 */
public final class LogFormatLayout extends LayoutBase<ILoggingEvent> {

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
  public String doLayout(ILoggingEvent event) {
    return settings.line(event);
  }
}
