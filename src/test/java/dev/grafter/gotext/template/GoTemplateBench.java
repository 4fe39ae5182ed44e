package dev.grafter.gotext.template;

import dev.grafter.gotext.function.Environment;
import dev.grafter.gotext.function.PromtailFunctions;
import dev.grafter.gotext.function.RegexEngine;
import dev.grafter.gotext.time.GoTime;
import dev.grafter.gotext.time.TimeLayout;
import dev.grafter.gotext.value.DictValue;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a template and a timestamp cost per log line; a chain of functions should pass 1 M/s. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GoTemplateBench {
  private static final FuncMap FUNCTIONS =
      PromtailFunctions.of(Environment.of(Clock.systemUTC(), RegexEngine.NONE));

  private final DictValue labels =
      DictValue.ofStrings(Map.of("level", " warning ", "app", "scheduler", "status", "404"));
  private final Template field = template("{{ .level }}");
  private final Template chain = template("{{ .level | trim | upper | trunc 1 }}");
  private final Template branches =
      template("{{ if eq .app \"scheduler\" }}{{ .level | trim }}{{ else }}{{ .status }}{{ end }}");
  private final Template printed = template("{{ printf \"%-10s|%5d\" .app (int .status) }}");
  private final TimeLayout layout = TimeLayout.ofNameOrText("RFC3339Nano");

  private static Template template(String text) {
    return Template.named("bench").functions(FUNCTIONS).parse(text);
  }

  @Benchmark
  public String oneField() {
    return field.execute(labels);
  }

  @Benchmark
  public String chainOfFunctions() {
    return chain.execute(labels);
  }

  @Benchmark
  public String branches() {
    return branches.execute(labels);
  }

  @Benchmark
  public String printf() {
    return printed.execute(labels);
  }

  @Benchmark
  public Template parse() {
    return template("{{ .level | trim | upper | trunc 1 }} {{ .app }}");
  }

  @Benchmark
  public GoTime parseTime() {
    return layout.parse("2024-02-29T13:04:05.678900000Z");
  }
}
