package dev.grafter.logs.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.grafter.logs.format.LogFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What encoder and layout are told in logback's configuration. */
final class FormatSettings {

  private LogFormat format = LogFormat.DEFAULT;
  private Optional<String> service = Optional.empty();
  private boolean callerData = true;
  private EventReader reader = new EventReader(Optional.empty(), true);

  /** The complaint about a name that is no format's; empty when all is well. */
  Optional<String> format(String name) {
    Optional<LogFormat> named =
        Stream.of(LogFormat.values()).filter(each -> each.id().equalsIgnoreCase(name)).findFirst();
    named.ifPresent(found -> format = found);
    return named.isPresent()
        ? Optional.empty()
        : Optional.of(
            "the log format must be one of "
                + Stream.of(LogFormat.values()).map(LogFormat::id).collect(Collectors.joining(", "))
                + ", not "
                + name);
  }

  void service(String name) {
    service = Optional.of(name);
  }

  void callerData(boolean wanted) {
    callerData = wanted;
  }

  void start() {
    reader = new EventReader(service, callerData && format.hasSource());
  }

  /** The event as one line, with the newline at its end. */
  String line(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(160);
    format.append(reader.read(event), line);
    return line.append('\n').toString();
  }
}
