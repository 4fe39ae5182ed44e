package dev.grafter.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every format gives back of every record. */
class LogFormatLaws {

  @Provide
  Arbitrary<LogRecord> records() {
    return Records.any();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aRecordIsOneLine(@ForAll("records") LogRecord record) {
    for (LogFormat format : LogFormat.values()) {
      assertThat(format.format(record)).doesNotContain("\n", "\r");
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void jsonGivesTheRecordBack(@ForAll("records") LogRecord record) {
    assertThat(back(LogFormat.JSON, record).record()).contains(record);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void logfmtGivesTheRecordBack(@ForAll("records") LogRecord record) {
    assertThat(back(LogFormat.LOGFMT, record).record()).contains(record);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void parametersKeepTheirOrder(@ForAll("records") LogRecord record) {
    for (LogFormat format : new LogFormat[] {LogFormat.JSON, LogFormat.LOGFMT}) {
      assertThat(back(format, record).context().keySet())
          .containsExactlyElementsOf(record.context().keySet());
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void defaultGivesAllButTheParts(@ForAll("records") LogRecord record) {
    assertThat(back(LogFormat.DEFAULT, record))
        .isEqualTo(
            new ParsedLine(
                LogFormat.DEFAULT,
                Optional.of(record.time().truncatedTo(ChronoUnit.SECONDS)),
                record.severity(),
                Optional.of(record.service()),
                Optional.of(record.file()),
                OptionalInt.of(record.line()),
                record.text(),
                Map.of()));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void asctimeGivesAllButTheSource(@ForAll("records") LogRecord record) {
    assertThat(back(LogFormat.ASCTIME, record))
        .isEqualTo(
            new ParsedLine(
                LogFormat.ASCTIME,
                Optional.of(record.time().truncatedTo(ChronoUnit.MILLIS)),
                record.severity(),
                Optional.of(record.service()),
                Optional.empty(),
                OptionalInt.empty(),
                record.text(),
                Map.of()));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void noFormatReadsWhatAnotherWrote(@ForAll("records") LogRecord record) {
    for (LogFormat writer : LogFormat.values()) {
      String line = writer.format(record);
      assertThat(LogFormat.read(line).map(ParsedLine::format)).contains(writer);
      for (LogFormat reader : LogFormat.values()) {
        assertThat(reader.parse(line).isPresent()).isEqualTo(reader == writer);
        assertThat(Pattern.compile(reader.start()).matcher(line).find())
            .isEqualTo(reader == writer);
      }
    }
  }

  private static ParsedLine back(LogFormat format, LogRecord record) {
    return format.parse(format.format(record)).orElseThrow();
  }
}
