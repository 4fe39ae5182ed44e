package dev.grafter.logs.sample;

import dev.grafter.logs.format.CommonParameters;
import dev.grafter.logs.format.LogFormat;
import dev.grafter.logs.format.LogRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;

/** Turns acts into the lines that they leave. */
final class LineWriter {

  private static final String OUT = "stdout";
  private static final String ERR = "stderr";

  private static final DateTimeFormatter ACCESS_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Phrase CLIENT = Phrase.of("<ip>");
  private static final Phrase STATUS = Phrase.of("<status>");

  private final LogFormat format;
  private final Random random;

  LineWriter(LogFormat format, Random random) {
    this.format = format;
    this.random = random;
  }

  void write(Schedule.Scene scene, Instant time, Consumer<SampleLine> out) {
    scene.act().accept(new Scene(scene.program(), time, out));
  }

  /** What one act of a program leaves. */
  private final class Scene implements Act.Visitor {
    private final Program program;
    private final Instant time;
    private final Consumer<SampleLine> out;

    Scene(Program program, Instant time, Consumer<SampleLine> out) {
      this.program = program;
      this.time = time;
      this.out = out;
    }

    /** Python's own formatter, whose format is ASCTIME, lets the lines of a trace stand alone. */
    @Override
    public void says(Act.Says act) {
      List<String> trace = act.trace().map(each -> each.lines(random)).orElse(List.of());
      boolean apart = format == LogFormat.ASCTIME;
      out.accept(line(program, record(program, act, time, apart ? List.of() : trace)));
      if (apart) {
        trace.forEach(line -> bare(OUT, line));
      }
    }

    @Override
    public void serves(Act.Serves act) {
      bare(ERR, access(act, time));
    }

    @Override
    public void crashes(Act.Crashes act) {
      act.trace().lines(random).forEach(line -> bare(ERR, line));
    }

    @Override
    public void prints(Act.Prints act) {
      bare(OUT, act.line().fill(random));
    }

    private void bare(String stream, String line) {
      out.accept(SampleLine.bare(time, program.container(), stream, line));
    }
  }

  private String access(Act.Serves serves, Instant time) {
    Phrase request = serves.requests().get(random.nextInt(serves.requests().size()));
    return CLIENT.fill(random)
        + " - - ["
        + ACCESS_TIME.format(time)
        + "] \""
        + request.fill(random)
        + " HTTP/1.1\" "
        + STATUS.fill(random)
        + " -";
  }

  private LogRecord record(Program program, Act.Says says, Instant time, List<String> trace) {
    return new LogRecord(
        time,
        says.severity(),
        program.service(),
        says.source().file(),
        says.source().line(),
        says.message().fill(random),
        context(says, trace));
  }

  private Map<String, String> context(Act.Says says, List<String> trace) {
    if (says.context().isEmpty() && trace.isEmpty()) {
      return Map.of();
    }
    Map<String, String> context = new LinkedHashMap<>();
    says.context().forEach((name, phrase) -> context.put(name, phrase.fill(random)));
    if (!trace.isEmpty()) {
      context.put(CommonParameters.EXCEPTION, String.join("\n", trace));
    }
    return context;
  }

  private SampleLine line(Program program, LogRecord record) {
    return new SampleLine(
        record.time(),
        program.container(),
        OUT,
        format.format(record),
        record.severity(),
        Optional.of(record.service()),
        format.hasSource() ? Optional.of(record.file()) : Optional.empty(),
        format.hasSource() ? OptionalInt.of(record.line()) : OptionalInt.empty());
  }
}
