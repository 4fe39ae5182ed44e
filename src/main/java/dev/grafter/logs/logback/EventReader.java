package dev.grafter.logs.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import dev.grafter.logs.Severity;
import dev.grafter.logs.format.CommonParameters;
import dev.grafter.logs.format.LogRecord;
import dev.grafter.logs.format.Names;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/**
 * What an event of logback says, as a record.
 *
 * @param service the name of the service; empty for the logger's own, without its packages
 * @param source whether file and line are wanted, which costs a walk over the stack
 */
record EventReader(Optional<String> service, boolean source) {

  private static final Set<String> CRITICAL_MARKERS = Set.of("CRITICAL", "FATAL");
  private static final String NO_FILE = "-";

  LogRecord read(ILoggingEvent event) {
    Optional<StackTraceElement> caller = caller(event);
    return new LogRecord(
        Instant.ofEpochMilli(event.getTimeStamp()).plusNanos(nanosBeyondMillis(event)),
        severity(event),
        Names.tidy(service.orElseGet(() -> simple(event.getLoggerName()))),
        Names.tidyFile(caller.map(StackTraceElement::getFileName).orElse(NO_FILE)),
        Math.max(0, caller.map(StackTraceElement::getLineNumber).orElse(0)),
        String.valueOf(event.getFormattedMessage()),
        context(event));
  }

  /** Events of other programs may know no more than the millisecond. */
  private static int nanosBeyondMillis(ILoggingEvent event) {
    return Math.max(0, event.getNanoseconds()) % 1_000_000;
  }

  private Optional<StackTraceElement> caller(ILoggingEvent event) {
    if (!source) {
      return Optional.empty();
    }
    StackTraceElement[] stack = event.getCallerData();
    return stack == null || stack.length == 0 ? Optional.empty() : Optional.of(stack[0]);
  }

  /** SLF4J has no level above error; a marker says so. */
  private static Severity severity(ILoggingEvent event) {
    List<Marker> markers = event.getMarkerList();
    if (markers != null
        && markers.stream().anyMatch(marker -> CRITICAL_MARKERS.contains(marker.getName()))) {
      return Severity.CRITICAL;
    }
    return severity(event.getLevel());
  }

  private static Severity severity(Level level) {
    return level == null ? Severity.UNKNOWN : Severity.of(level.toString());
  }

  private static String simple(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }

  /** First what holds for the thread, by name, then what was given with the event. */
  private static Map<String, String> context(ILoggingEvent event) {
    Map<String, String> context = new LinkedHashMap<>();
    Map<String, String> diagnostic = event.getMDCPropertyMap();
    if (diagnostic != null) {
      new TreeMap<>(diagnostic).forEach((name, value) -> put(context, name, value));
    }
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs != null) {
      pairs.forEach(pair -> put(context, pair.key, pair.value));
    }
    if (event.getThrowableProxy() != null) {
      context.put(
          CommonParameters.EXCEPTION,
          ThrowableProxyUtil.asString(event.getThrowableProxy()).strip());
    }
    return context;
  }

  private static void put(Map<String, String> context, String name, Object value) {
    context.put(Names.tidy(String.valueOf(name)), text(value));
  }

  /** A value that cannot be printed must not keep the line from being written. */
  private static String text(Object value) {
    try {
      return String.valueOf(value);
    } catch (RuntimeException e) {
      return "<unprintable " + value.getClass().getSimpleName() + ">";
    }
  }
}
