package dev.grafter.logql;

import static dev.grafter.logql.LogQl.eq;
import static dev.grafter.logql.LogQl.extract;
import static dev.grafter.logql.LogQl.in;
import static dev.grafter.logql.LogQl.interval;
import static dev.grafter.logql.LogQl.json;
import static dev.grafter.logql.LogQl.label;
import static dev.grafter.logql.LogQl.level;
import static dev.grafter.logql.LogQl.logfmt;
import static dev.grafter.logql.LogQl.matches;
import static dev.grafter.logql.LogQl.minutes;
import static dev.grafter.logql.LogQl.notEq;
import static dev.grafter.logql.LogQl.number;
import static dev.grafter.logql.LogQl.stream;
import static dev.grafter.logql.LogQl.variable;
import static dev.grafter.logql.LogQl.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grafter.logql.syntax.BinaryOperator;
import dev.grafter.logql.syntax.Grouping;
import dev.grafter.logql.syntax.Interval;
import dev.grafter.logql.syntax.RangeOperation;
import dev.grafter.logql.syntax.VectorMatching;
import dev.grafter.logql.syntax.VectorOperation;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogQlTest {
  private enum Weight implements LabelValue {
    HEAVY,
    LIGHT;

    @Override
    public String labelValue() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final LogPipeline LOGS = stream(eq("app", "x"));

  @Test
  void readsLikeTheQuestionItAnswers() {
    Metric errors =
        stream(eq("container_name", "system_manager"))
            .parse(json())
            .filter(level().in("error", "critical"))
            .countOverTime(minutes(5))
            .sumBy("container_name");

    assertThat(errors.text())
        .isEqualTo(
            "sum by (container_name)(count_over_time({container_name=\"system_manager\"} | json"
                + " | ( level=\"error\" or level=\"critical\" )[5m]))");
  }

  @Test
  void writesMatchers() {
    assertThat(
            stream(
                    in("a", Weight.HEAVY, Weight.LIGHT),
                    in("b", "1.5"),
                    matches("c", variable("c")),
                    notEq("d", ""))
                .text())
        .isEqualTo("{a=~\"heavy|light\", b=\"1.5\", c=~\"$c\", d!=\"\"}");
    assertThat(in("a", "1.5", "x").value().value()).isEqualTo("1\\.5|x");
  }

  @Test
  void writesStages() {
    assertThat(
            LOGS.contains("a", "b")
                .doesNotContain("c", "d")
                .parse(logfmt(extract("took", "duration")))
                .filter(label("took").longerThan(minutes(1)), label("size").largerThan(1_500_000))
                .lineFormat("{{.message}}")
                .labelFormat("x", "{{.y}}")
                .rename("from", "to")
                .drop("a", "b")
                .decolorize()
                .text())
        .isEqualTo(
            "{app=\"x\"} |= \"a\" or \"b\" != \"c\" != \"d\" | logfmt took=\"duration\""
                + " | took>1m0s | size>1.5MB | line_format \"{{.message}}\""
                + " | label_format x=\"{{.y}}\" | label_format to=from | drop a,b | decolorize");
  }

  @Test
  void keepsLineFiltersInFrontOfDrop() {
    assertThat(LOGS.drop("a").keep("b").doesNotContain("x").text())
        .isEqualTo("{app=\"x\"} != \"x\" | drop a | keep b");
  }

  @Test
  void writesRanges() {
    assertThat(LOGS.rate(interval("__auto")).text()).isEqualTo("rate({app=\"x\"}[$__auto])");
    assertThat(
            LOGS.over(minutes(5), Interval.of(java.time.Duration.ofHours(1)), RangeOperation.RATE)
                .text())
        .isEqualTo("rate({app=\"x\"}[5m] offset 1h0m0s)");
    assertThat(
            LOGS.parse(json())
                .unwrapDuration("took")
                .filter(label("__error__").eq(""))
                .by("pod")
                .quantileOverTime(0.95, minutes(1))
                .text())
        .isEqualTo(
            "quantile_over_time(0.95,{app=\"x\"} | json | unwrap duration(took) |"
                + " __error__=\"\"[1m]) by (pod)");
  }

  @Test
  void writesArithmetic() {
    Metric all = LOGS.countOverTime(minutes(1)).sum();

    assertThat(all.dividedBy(number(60)).above(0.5).text())
        .isEqualTo("((sum(count_over_time({app=\"x\"}[1m])) / 60) > 0.5)");
    assertThat(number(6).times(number(7))).isEqualTo(number(42));
    assertThat(all.orZero().text())
        .isEqualTo("(sum(count_over_time({app=\"x\"}[1m])) or vector(0.000000))");
    assertThat(
            all.with(
                    BinaryOperator.GREATER,
                    true,
                    new VectorMatching(
                        VectorMatching.Cardinality.MANY_TO_ONE, true, List.of("a"), List.of("b")),
                    all)
                .text())
        .contains("> bool on (a) group_left (b)");
  }

  @Test
  void refusesWhatLokiRefuses() {
    Metric all = LOGS.countOverTime(minutes(1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> stream(matches("a", ".*")))
        .withMessageContaining("queries require at least one regexp or equality matcher");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> matches("a", "("))
        .withMessage("error parsing regexp: missing closing ): `(`");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogQl.regexp("a"))
        .withMessageContaining("at least one named capture must be supplied");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> all.or(number(1)))
        .withMessageContaining("unexpected literal for right leg");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> all.aggregate(VectorOperation.SORT, Grouping.by("a")))
        .withMessageContaining("doesn't allow grouping");
    assertThatIllegalArgumentException().isThrownBy(() -> all.topk(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> all.aggregate(VectorOperation.TOPK, Grouping.ALL))
        .withMessage("parameter required for operation topk");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LOGS.unwrap("a")
                    .over(minutes(1), Interval.zero(), RangeOperation.RATE)
                    .labelReplace("a", "b", "c", "("));
  }

  @Test
  void refusesWhatCannotBeWritten() {
    for (String name : List.of("", "a-b", "json", "By", "1a", "$")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> eq(name, "x"))
          .withMessage("'" + name + "' cannot be the name of a label in a query");
    }
    assertThat(eq("rate", "x").name()).isEqualTo("rate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> label("size").largerThan(1_234_567))
        .withMessage("1234567 bytes cannot be written exactly: Loki would make 1.2 MB of it");
    assertThatIllegalArgumentException().isThrownBy(() -> label("a").above(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> vector(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LOGS.rate(Interval.ofNanos(1)))
        .withMessage("a window is a whole number of milliseconds and not negative, not 1ns");
  }

  @Test
  void goesOnFromParsedQueries() {
    assertThat(LogQl.parse("{app=\"x\"}")).isEqualTo(LOGS.expr());
    assertThat(LogQl.parseTemplate("{app=\"$x\"}").text()).isEqualTo("{app=\"$x\"}");
  }
}
