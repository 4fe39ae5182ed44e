package dev.grafter.logql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.logql.syntax.BinaryOperator;
import dev.grafter.logql.syntax.Interval;
import dev.grafter.logql.syntax.LabelFilter;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import dev.grafter.logql.syntax.Matcher;
import dev.grafter.logql.syntax.RangeOperation;
import dev.grafter.logql.syntax.Stage;
import dev.grafter.logql.syntax.VectorMatching;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the builder writes, the parser reads back as the very same value. */
class LogQlLaws {

  @Property(tries = 120)
  void logQueriesReadBackEqual(@ForAll("pipelines") LogPipeline pipeline) {
    assertThat(LogQlParser.parse(pipeline.text())).isEqualTo(pipeline.expr());
  }

  @Property(tries = 120)
  void metricQueriesReadBackEqual(@ForAll("metrics") Metric metric) {
    assertThat(LogQlParser.parse(metric.text())).isEqualTo(metric.expr());
  }

  @Property(tries = 300)
  void anyTextIsReadOrRefusedInOneSentence(@ForAll("scraps") String text) {
    try {
      assertThat(LogQlParser.parse(text)).isNotNull();
    } catch (LogQlSyntaxException e) {
      assertThat(e).hasMessageStartingWith("parse error ");
    }
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "{",
            "}",
            "(",
            ")",
            "a",
            "=",
            "=~",
            "\"x\"",
            "`",
            "|",
            "|=",
            "json",
            "rate",
            "sum",
            "by",
            "[5m]",
            "[",
            "5",
            "1h",
            ",",
            " ",
            "or",
            "and",
            "+",
            "-",
            "unwrap",
            "#",
            "/*",
            "\n",
            "\0",
            "offset",
            "label_format",
            "drop",
            "ip",
            "\u00e9",
            "'")
        .list()
        .ofMaxSize(25)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<LogPipeline> pipelines() {
    return Combinators.combine(matchers().list().ofMaxSize(2), stages().list().ofMaxSize(4))
        .as(
            (matchers, stages) -> {
              LogPipeline pipeline = LogQl.stream(LogQl.eq("app", "x"));
              for (Matcher matcher : matchers) {
                pipeline = pipeline.and(matcher);
              }
              for (Stage stage : stages) {
                pipeline = pipeline.stage(stage);
              }
              return pipeline;
            });
  }

  @Provide
  Arbitrary<Metric> metrics() {
    return Arbitraries.recursive(this::ranges, this::composed, 0, 3);
  }

  private Arbitrary<Metric> ranges() {
    Arbitrary<Metric> lines =
        Combinators.combine(
                pipelines(),
                intervals(),
                offsets(),
                Arbitraries.of(RangeOperation.values()).filter(RangeOperation::takesLines))
            .as(LogPipeline::over);
    Arbitrary<Metric> values =
        Combinators.combine(
                pipelines(), names(), filters(), Arbitraries.doubles().between(0, 1), intervals())
            .as(
                (pipeline, name, filter, quantile, window) ->
                    pipeline
                        .unwrapBytes(name)
                        .filter(filter)
                        .by("a")
                        .quantileOverTime(quantile, window));
    return Arbitraries.oneOf(lines, values);
  }

  private Arbitrary<Metric> composed(Arbitrary<Metric> inner) {
    Arbitrary<VectorMatching> matchings =
        Arbitraries.of(
            VectorMatching.DEFAULT,
            new VectorMatching(VectorMatching.Cardinality.ONE_TO_ONE, true, List.of(), List.of()),
            new VectorMatching(
                VectorMatching.Cardinality.ONE_TO_MANY, false, List.of("a"), List.of("b", "c")));
    return Arbitraries.oneOf(
        inner.map(metric -> metric.sumBy("a", "rate")),
        inner.map(Metric::sortDescending),
        inner.map(metric -> metric.topk(3).sumWithout("b")),
        inner.map(metric -> metric.labelReplace("a", "$1", "b", "(.*)x\"")),
        Combinators.combine(inner, Arbitraries.doubles().ofScale(12))
            .as((metric, value) -> metric.plus(LogQl.number(value)).above(-value)),
        Combinators.combine(
                Arbitraries.of(BinaryOperator.values()),
                Arbitraries.of(true, false),
                matchings,
                inner,
                inner)
            .as((op, bool, matching, a, b) -> a.with(op, bool, matching, b)));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("a", "level", "duration", "rate", "ip", "x_1", "__error__", "Sum");
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(12),
        Arbitraries.of("", "a\"b", "back\\slash", "`", "line\nbreak", "\ud83d\ude00", "$x {{.y}}"));
  }

  private static Arbitrary<String> regexes() {
    return Arbitraries.of(
        ".+", "a|ab", "(?i)error", "^\\d+`$", "x{2,3}", "[a-c]\\.b", "", "E|ERROR", "b.*");
  }

  private static Arbitrary<Matcher> matchers() {
    return Combinators.combine(names(), texts(), regexes(), Arbitraries.integers().between(0, 3))
        .as(
            (name, text, regex, kind) ->
                switch (kind) {
                  case 0 -> LogQl.eq(name, text);
                  case 1 -> LogQl.notEq(name, text);
                  case 2 -> LogQl.matches(name, regex);
                  default -> LogQl.notMatches(name, regex);
                });
  }

  private static Arbitrary<Interval> intervals() {
    return Arbitraries.longs()
        .between(0, 1_000_000_000_000L)
        .map(millis -> Interval.ofNanos(millis * 1_000_000));
  }

  private static Arbitrary<Interval> offsets() {
    return Arbitraries.longs().map(Interval::ofNanos);
  }

  private static Arbitrary<LabelFilter> filters() {
    Arbitrary<LabelFilter> simple =
        Combinators.combine(names(), texts(), regexes(), offsets(), Arbitraries.doubles())
            .flatAs(
                (name, text, regex, duration, number) -> {
                  LabelCondition label = LogQl.label(name);
                  return Arbitraries.of(
                      label.eq(text),
                      label.in(text, "other"),
                      label.matches(regex),
                      label.notMatches(regex),
                      label.isIp("10.0.0.0/8"),
                      label.longerThan(duration),
                      label.atLeast(number),
                      label.smallerThan(20_000_000));
                });
    return Arbitraries.recursive(
        () -> simple,
        inner ->
            Combinators.combine(inner, inner, Arbitraries.of(true, false))
                .as((a, b, and) -> and ? new LabelFilter.And(a, b) : new LabelFilter.Or(a, b)),
        0,
        3);
  }

  private static Arbitrary<Stage> stages() {
    LogPipeline any = LogQl.stream(LogQl.eq("app", "x"));
    Arbitrary<LogPipeline> lines =
        Combinators.combine(texts(), texts(), regexes())
            .flatAs(
                (a, b, regex) ->
                    Arbitraries.of(
                        any.contains(a, b),
                        any.doesNotContain(a),
                        any.matches(regex, regex),
                        any.doesNotMatch(regex),
                        any.hasPattern("<_>" + regex),
                        any.lineFormat(a),
                        any.labelFormat("a", b),
                        any.rename("a", "b"),
                        any.drop("a", "b"),
                        any.keep("a"),
                        any.decolorize(),
                        any.parse(LogQl.json(LogQl.extract("a", b), LogQl.extract("b", "b"))),
                        any.parse(LogQl.logfmt()),
                        any.parse(new Stage.Logfmt(true, true, List.of())),
                        any.parse(LogQl.regexp("(?P<n>x)")),
                        any.parse(LogQl.pattern("<ip> - <_>")),
                        any.parse(LogQl.unpack())));
    return Arbitraries.oneOf(
        lines.map(pipeline -> pipeline.expr().stages().get(0)), filters().map(Stage.Filter::new));
  }
}
