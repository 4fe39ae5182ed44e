package dev.grafter.logs.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import dev.grafter.definitions.GrafterDefinitions;
import dev.grafter.logs.Severity;
import dev.grafter.logs.format.LogFormat;
import dev.grafter.logs.format.ParsedLine;
import dev.grafter.logs.run.Flavour;
import dev.grafter.logs.run.LogEntry;
import dev.grafter.logs.run.PipelineRunner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;

class LogbackTest {

  private final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  LogbackTest() {
    context.setMDCAdapter(MDC.getMDCAdapter());
  }

  @AfterEach
  void tidy() {
    MDC.clear();
    context.stop();
  }

  private Logger logger(LogFormatEncoder encoder) {
    encoder.setContext(context);
    encoder.start();
    OutputStreamAppender<ch.qos.logback.classic.spi.ILoggingEvent> appender =
        new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(written);
    appender.start();
    Logger logger = context.getLogger("dev.example.Manager");
    logger.setLevel(Level.TRACE);
    logger.addAppender(appender);
    return logger;
  }

  private static LogFormatEncoder encoder(LogFormat format) {
    LogFormatEncoder encoder = new LogFormatEncoder();
    encoder.setFormat(format.id());
    encoder.setService("system_manager");
    return encoder;
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private List<ParsedLine> read(LogFormat format) {
    return lines().stream().map(line -> format.parse(line).orElseThrow()).toList();
  }

  private static List<LogEntry> labelled(List<String> lines) {
    List<LogEntry> left = new ArrayList<>();
    PipelineRunner runner =
        PipelineRunner.start(
            new GrafterDefinitions().pipeline(dev.grafter.fleet.Level.ROOT).orElseThrow(),
            PipelineRunner.Options.of(Flavour.PROMTAIL, Clock.systemUTC()),
            left::add);
    lines.forEach(
        line ->
            runner.accept(new LogEntry(Instant.EPOCH, line, Map.of("container_name", "manager"))));
    runner.finish();
    return left;
  }

  private static final class Unprintable {
    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void thePipelineLabelsEveryEvent(LogFormat format) {
    Logger logger = logger(encoder(format));
    logger.trace("finer");
    logger.debug("größe {}", "漢");
    logger.info("two\nlines and level=CRITICAL");
    logger.warn("\"quoted\" {}");
    logger.error("failed", new IllegalStateException("why\nindeed", new RuntimeException("root")));
    logger.error(MarkerFactory.getMarker("FATAL"), "gone");

    List<LogEntry> entries = labelled(lines());

    assertThat(entries.stream().map(entry -> entry.labels().get("level")))
        .containsExactly("trace", "debug", "info", "warn", "error", "critical");
    assertThat(entries)
        .allSatisfy(entry -> assertThat(entry.labels()).containsEntry("service", "system_manager"));
    if (format.hasSource()) {
      assertThat(entries)
          .allSatisfy(
              entry ->
                  assertThat(entry.metadata())
                      .containsEntry("file", "LogbackTest.java")
                      .containsKey("line"));
    }
  }

  @Test
  void parametersAreThoseOfTheThreadThenThoseOfTheEventThenTheException() {
    Logger logger = logger(encoder(LogFormat.JSON));
    MDC.put("trace_id", "0af7651916cd43dd8448eb211c80319c");
    MDC.put("span_id", "00f067aa0ba902b7");
    logger
        .atInfo()
        .addKeyValue("a key", 7)
        .addKeyValue("none", (Object) null)
        .addKeyValue("bad", new Unprintable())
        .setCause(new IllegalArgumentException("no"))
        .log("m");

    Map<String, String> parameters = read(LogFormat.JSON).get(0).context();

    assertThat(parameters.keySet())
        .containsExactly("span_id", "trace_id", "a_key", "none", "bad", "exception");
    assertThat(parameters)
        .containsEntry("trace_id", "0af7651916cd43dd8448eb211c80319c")
        .containsEntry("a_key", "7")
        .containsEntry("none", "null")
        .containsEntry("bad", "<unprintable Unprintable>");
    assertThat(parameters.get("exception"))
        .startsWith("java.lang.IllegalArgumentException: no\n\tat ")
        .doesNotEndWith("\n");
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void anEventIsOneLineWhateverItHolds(LogFormat format) {
    Logger logger = logger(encoder(format));
    logger.error("a\r\nb\u0000\uD800", new IllegalStateException("c\nd"));

    assertThat(lines()).hasSize(1);
    assertThat(read(format).get(0).severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void theTimeIsThatOfTheEventToTheMicrosecond() {
    Instant time = Instant.parse("2026-04-27T17:09:42.123456789Z");
    LogFormatEncoder encoder = encoder(LogFormat.LOGFMT);
    Logger logger = logger(encoder);
    LoggingEvent event = new LoggingEvent("x", logger, Level.INFO, "m", null, null);
    event.setInstant(time);

    logger.callAppenders(event);

    assertThat(read(LogFormat.LOGFMT).get(0).time())
        .contains(Instant.parse("2026-04-27T17:09:42.123456Z"));
  }

  @Test
  void withoutAServiceAndCallerDataALineStillHasBothPlaces() {
    LogFormatEncoder encoder = new LogFormatEncoder();
    encoder.setCallerData(false);
    logger(encoder).info("m");

    assertThat(lines().get(0)).endsWith(" Manager -:0] m");
  }

  private List<Status> configured(String inner) throws JoranException {
    return configuredBy(
        "<appender name=\"OUT\" class=\"ch.qos.logback.core.ConsoleAppender\">"
            + inner
            + "</appender>");
  }

  private List<Status> configuredBy(String appender) throws JoranException {
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    String text =
        "<configuration>"
            + appender
            + "<root level=\"INFO\"><appender-ref ref=\"OUT\"/></root></configuration>";
    configurator.doConfigure(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return context.getStatusManager().getCopyOfStatusList().stream()
        .filter(status -> status.getLevel() >= Status.WARN)
        .toList();
  }

  private static String encoderXml(String format) {
    return "<encoder class=\"dev.grafter.logs.logback.LogFormatEncoder\"><format>"
        + format
        + "</format><service>s</service><callerData>false</callerData></encoder>";
  }

  @Test
  void isConfiguredAsOthersAre() throws JoranException {
    assertThat(configured(encoderXml("Json"))).isEmpty();
    assertThat(
            configured(
                "<encoder class=\"ch.qos.logback.core.encoder.LayoutWrappingEncoder\"><layout"
                    + " class=\"dev.grafter.logs.logback.LogFormatLayout\"><format>asctime</format>"
                    + "<service>s</service></layout></encoder>"))
        .isEmpty();
  }

  @Test
  void isConfiguredAsThePageOnFormatsSays() throws IOException, JoranException {
    String page = Files.readString(Path.of("docs/log-formats.md"));
    int start = page.indexOf("```xml") + "```xml".length();

    assertThat(configuredBy(page.substring(start, page.indexOf("```", start)))).isEmpty();
    assertThat(context.getLogger("ROOT").getAppender("OUT").isStarted()).isTrue();
  }

  @Test
  void aWrongFormatIsSaidAndNothingStarts() throws JoranException {
    assertThat(configured(encoderXml("xml")))
        .extracting(Status::getMessage)
        .contains("the log format must be one of default, json, logfmt, asctime, not xml");
  }

  @Test
  void theLayoutWritesTheSameLine() {
    LogFormatLayout layout = new LogFormatLayout();
    layout.setContext(context);
    layout.setFormat("asctime");
    layout.setService("s");
    layout.setCallerData(true);
    layout.start();
    Logger logger = logger(encoder(LogFormat.ASCTIME));
    LoggingEvent event = new LoggingEvent("x", logger, Level.WARN, "m {}", null, new Object[] {1});
    event.setInstant(Instant.parse("2026-04-27T17:09:42.123456789Z"));
    event.setMDCPropertyMap(new LinkedHashMap<>(Map.of("b", "2", "a", "1")));

    assertThat(layout.doLayout(event))
        .isEqualTo("2026-04-27 17:09:42,123 - s - WARNING - m 1 a=1 b=2\n");
  }
}
