package dev.grafter.alerting.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.logql.eval.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long NOW = 60 * SECOND;

  /** Points at 0 s, 10 s, 20 s and so on; {@code null} stands for null. */
  private static Value.Series series(String labels, String values) {
    List<Value.Point> points = new ArrayList<>();
    for (String text : values.isEmpty() ? new String[0] : values.split(" ")) {
      points.add(new Value.Point(points.size() * (10 * SECOND), number(text)));
    }
    return new Value.Series(labels(labels), points);
  }

  private static Double number(String text) {
    return text.equals("null") ? null : Double.valueOf(text.replace("Inf", "Infinity"));
  }

  private static Value.Numeric of(String labels, String value) {
    return new Value.Numeric(labels(labels), number(value));
  }

  private static Labels labels(String text) {
    return text.isEmpty()
        ? Labels.EMPTY
        : Labels.of(
            Arrays.stream(text.split(","))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  private static Command command(String model) {
    return CommandReader.read("C", Json.parse(model, "model").asObject().orElseThrow(), NOW, 0);
  }

  private static String run(String model, Map<String, List<Value>> stages) {
    return run(model, stages, Set.of());
  }

  private static String run(String model, Map<String, List<Value>> stages, Set<Labels> loaded) {
    return command(model).run(new Moment(NOW, stages, loaded)).stream()
        .map(ExpressionsTest::print)
        .collect(Collectors.joining(" "));
  }

  private static String print(Value value) {
    if (value instanceof Value.Numeric number) {
      return (number.labels().size() == 0 ? "{}" : number.labels()) + ":" + number.value();
    } else if (value instanceof Value.Scalar scalar) {
      return "scalar:" + scalar.value();
    } else if (value instanceof Value.Series series) {
      return series.labels()
          + series.points().stream()
              .map(point -> point.nanos() / SECOND + "s=" + point.value())
              .toList()
              .toString();
    }
    return "nodata";
  }

  private static String model(Node.Obj node) {
    return Json.write(node);
  }

  private static String calculate(String expression) {
    return run(
        model(Node.object().put("type", "math").put("expression", expression).build()), Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "sum,      1 2 6,        9.0",
    "mean,     1 2 6,        3.0",
    "min,      3 1 6,        1.0",
    "max,      3 1 6,        6.0",
    "count,    3 null NaN,   3.0",
    "last,     3 1 6,        6.0",
    "last,     3 null,       null",
    "median,   6 1 2,        2.0",
    "median,   6 1 2 4,      3.0",
    "sum,      1 null,       NaN",
    "mean,     1 NaN,        NaN",
    "min,      1 NaN,        NaN",
    "max,      null 1,       NaN",
    "median,   1 null,       NaN",
    "sum,      '',           0.0",
    "mean,     '',           NaN",
    "min,      '',           NaN",
    "count,    '',           0.0",
    "last,     '',           NaN",
    "median,   '',           NaN",
    "max,      1 Inf,        Infinity",
  })
  void reducesStrictly(String reducer, String values, String expected) {
    String model =
        "{\"type\": \"reduce\", \"expression\": \"A\", \"reducer\": \"" + reducer + "\"}";
    assertThat(run(model, Map.of("A", List.of(series("a=1", values)))))
        .isEqualTo("{a=\"1\"}:" + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "dropNN,    mean,  1 NaN null Inf 3, 2.0",
    "dropNN,    sum,   NaN,              0.0",
    "dropNN,    mean,  NaN,              null",
    "dropNN,    last,  4 null,           4.0",
    "replaceNN, sum,   1 NaN null Inf,   22.0",
    "replaceNN, count, NaN null,         2.0",
    "replaceNN, mean,  '',               7.0",
    "'',        mean,  1 3,              2.0",
  })
  void reducesWhatIsNoNumber(String mode, String reducer, String values, String expected) {
    String model =
        "{\"type\": \"reduce\", \"expression\": \"$A\", \"reducer\": \""
            + reducer
            + "\", \"settings\": {\"mode\": \""
            + mode
            + "\", \"replaceWithValue\": 7}}";
    assertThat(run(model, Map.of("A", List.of(series("a=1", values)))))
        .isEqualTo("{a=\"1\"}:" + expected);
  }

  @Test
  void reducingNumbersChangesOnlyWhatIsNone() {
    List<Value> numbers = List.of(of("a=1", "NaN"), of("a=2", "5"));
    String strict = "{\"type\": \"reduce\", \"expression\": \"A\", \"reducer\": \"max\"}";
    String drop = strict.replace("}", ", \"settings\": {\"mode\": \"dropNN\"}}");
    assertThat(run(strict, Map.of("A", numbers))).isEqualTo("{a=\"1\"}:NaN {a=\"2\"}:5.0");
    assertThat(run(drop, Map.of("A", numbers))).isEqualTo("{a=\"2\"}:5.0");
    assertThat(run(strict, Map.of("A", List.of(new Value.NoData())))).isEqualTo("nodata");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1 + 2 * 3 ** 2 % 5; 4.0",
        "2 ** 3 ** 2; 64.0",
        "-2 ** 2; 4.0",
        "10 - 4 - 3; 3.0",
        "!0 + !5; 1.0",
        "!(1 > 2); 1.0",
        "- -3; 3.0",
        "1 < 2 == 1; 1.0",
        "1 || nan(); 1.0",
        "nan() || 1; 1.0",
        "0 && nan(); 0.0",
        "0 || nan(); NaN",
        "nan() > 1; NaN",
        "1 / 0; Infinity",
        "-7 % 3; -1.0",
        "0x10 + 1e2 + .5; 116.5",
        "abs(-3) + ceil(1.2) + floor(1.8) + round(-2.5); 3.0",
        "log(1); 0.0",
        "is_nan(nan()) + is_inf(inf()) + is_inf(infn()) + is_number(1) + is_null(null()); 5.0",
        "is_number(nan()) + is_number(inf()) + is_null(1) + is_nan(1); 0.0",
        "null() + 1; null",
        "abs(null()); NaN",
        "is_nan(null()); NaN",
        "is_number(null()); 0.0",
        "infn() < 0; 1.0",
        "3 >= 3 && 3 <= 3 && 3 != 4; 1.0",
      })
  void calculates(String expression, String expected) {
    assertThat(calculate(expression)).isEqualTo("scalar:" + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1 +; invalid math command type: expr: unexpected EOF in input: F()",
        "foo(1); invalid math command type: expr: non existent function foo",
        "1 1; invalid math command type: expr: unexpected \"1\" in root input",
        "(1; invalid math command type: expr: unexpected EOF in input: F()",
        "abs(); invalid math command type: expr: parse: not enough arguments for abs",
        "nan(1); invalid math command type: expr: parse: too many arguments for nan",
        "$; invalid math command type: expr: unexpected incomplete variable in input: F()",
        "1 # 2; invalid math command type: expr: unexpected invalid character: # in input: F()",
      })
  void refusesExpressions(String expression, String problem) {
    assertThatThrownBy(() -> calculate(expression))
        .hasMessage("failed to parse expression 'C': " + problem);
  }

  @Test
  void deepExpressionsAreRefused() {
    assertThatThrownBy(() -> calculate("(".repeat(100_000)))
        .hasMessageContaining("more than 100 operators and parentheses");
    assertThatThrownBy(() -> calculate("1" + " + 1".repeat(100_000)))
        .hasMessageContaining("more than 100 operators and parentheses");
    assertThatThrownBy(() -> calculate("-".repeat(1) + " -".repeat(100_000) + "1"))
        .hasMessageContaining("more than 100 operators and parentheses");
  }

  @Test
  void joinsSeriesByTheirLabels() {
    String model = model(Node.object().put("type", "math").put("expression", "$A - $B").build());
    assertThat(
            run(
                model,
                Map.of(
                    "A", List.of(of("a=1,b=1", "5"), of("a=2,b=1", "7")),
                    "B", List.of(of("a=1,b=1", "1")))))
        .as("equal labels")
        .isEqualTo("{a=\"1\", b=\"1\"}:4.0");
    assertThat(
            run(
                model,
                Map.of(
                    "A", List.of(of("a=1,b=1", "5"), of("a=2,b=1", "7")),
                    "B", List.of(of("b=1", "1")))))
        .as("labels of one within those of the other")
        .isEqualTo("{a=\"1\", b=\"1\"}:4.0 {a=\"2\", b=\"1\"}:6.0");
    assertThat(run(model, Map.of("A", List.of(of("a=1", "5")), "B", List.of(of("c=1", "1")))))
        .as("one on each side, labels that do not fit")
        .isEqualTo("{}:4.0");
    assertThat(
            run(
                model,
                Map.of("A", List.of(of("a=1", "5"), of("a=2", "5")), "B", List.of(of("c=1", "1")))))
        .as("nothing fits")
        .isEmpty();
    assertThat(run(model, Map.of("A", List.of(new Value.NoData()), "B", List.of(of("", "1")))))
        .isEqualTo("nodata");
  }

  @Test
  void calculatesPointByPoint() {
    String model = model(Node.object().put("type", "math").put("expression", "$A + ${B}").build());
    assertThat(
            run(
                model,
                Map.of(
                    "A", List.of(series("a=1", "1 null 3")), "B", List.of(series("a=1", "10 20")))))
        .isEqualTo("{a=\"1\"}[0s=11.0, 10s=null]");
    assertThat(run(model, Map.of("A", List.of(series("a=1", "1 2")), "B", List.of(of("", "10")))))
        .isEqualTo("{a=\"1\"}[0s=11.0, 10s=12.0]");
    assertThat(run(model, Map.of("A", List.of(of("", "null")), "B", List.of(series("a=1", "1 2")))))
        .isEqualTo("{a=\"1\"}[0s=null, 10s=null]");
  }

  @ParameterizedTest
  @CsvSource({
    "gt, '[5]', 0 0 1",
    "lt, '[5]', 1 0 0",
    "eq, '[5]', 0 1 0",
    "ne, '[5]', 1 0 1",
    "gte, '[5]', 0 1 1",
    "lte, '[5]', 1 1 0",
    "within_range, '[4, 6]', 0 1 1",
    "within_range, '[5, 6]', 0 0 1",
    "outside_range, '[4, 5.2]', 0 0 1",
    "within_range_included, '[5, 5.5]', 0 1 1",
    "outside_range_included, '[4, 5.5]', 1 0 1",
  })
  void comparesWithLimits(String type, String params, String expected) {
    String model =
        "{\"type\": \"threshold\", \"expression\": \"A\", \"conditions\": [{\"evaluator\":"
            + " {\"type\": \""
            + type
            + "\", \"params\": "
            + params
            + "}}]}";
    List<Value> values = List.of(of("a=1", "4"), of("a=2", "5"), of("a=3", "5.5"));
    String[] want = expected.split(" ");
    String result = run(model, Map.of("A", values));
    assertThat(result)
        .isEqualTo(
            "{a=\"1\"}:" + want[0] + ".0 {a=\"2\"}:" + want[1] + ".0 {a=\"3\"}:" + want[2] + ".0");
  }

  @Test
  void aLoadedSeriesIsJudgedByTheRecoveryLimit() {
    String model =
        "{\"type\": \"threshold\", \"expression\": \"A\", \"conditions\": [{\"evaluator\":"
            + " {\"type\": \"gt\", \"params\": [8]}, \"unloadEvaluator\": {\"type\": \"lt\","
            + " \"params\": [4]}}]}";
    List<Value> values = List.of(of("a=1", "5"), of("a=2", "5"), of("a=3", "null"));
    assertThat(run(model, Map.of("A", values), Set.of(labels("a=2"))))
        .isEqualTo("{a=\"1\"}:0.0 {a=\"3\"}:null {a=\"2\"}:1.0");
  }

  @ParameterizedTest
  @CsvSource({
    "avg, 1 3 null, 2.0",
    "sum, 1 3 NaN, 4.0",
    "min, 3 1, 1.0",
    "max, 3 1, 3.0",
    "count, 3 null, 2.0",
    "last, 3 1 null, 1.0",
    "median, 1 2 9 null, 2.0",
    "diff, 5 7 4, -1.0",
    "diff_abs, 5 7 4, 1.0",
    "percent_diff, 4 5, 25.0",
    "percent_diff_abs, -4 -5, 25.0",
    "diff, 5, 0.0",
    "percent_diff, 0, 0.0",
    "count_non_null, 3 null NaN, 1.0",
    "avg, null NaN, null",
    "count_non_null, null, null",
  })
  void classicConditionsReduce(String reducer, String values, String expected) {
    List<Double> numbers = new ArrayList<>();
    series("", values).points().forEach(point -> numbers.add(point.value()));
    assertThat(ClassicReducer.of(reducer).of(numbers)).isEqualTo(number(expected));
  }

  private static String classic(String second, String operator) {
    String condition =
        "{\"evaluator\": {\"type\": \"gt\", \"params\": [1]}, \"operator\": {\"type\": \"%s\"},"
            + " \"query\": {\"params\": [\"%s\"]}, \"reducer\": {\"type\": \"last\"}}";
    return "{\"type\": \"classic_conditions\", \"conditions\": ["
        + String.format(condition, "and", "A")
        + ","
        + String.format(condition, operator, second)
        + "]}";
  }

  @ParameterizedTest
  @CsvSource({
    "and, 5, 5, 1.0",
    "and, 5, 0, 0.0",
    "or, 5, 0, 1.0",
    "or, 0, 0, 0.0",
    "or, null, 0, null",
    "and, null, null, null",
    "and, null, 0, 0.0",
    "logic-or, 0, 5, 1.0",
  })
  void classicConditionsAreJoined(String operator, String a, String b, String expected) {
    String model = classic("B", operator);
    assertThat(run(model, Map.of("A", List.of(series("a=1", a)), "B", List.of(series("b=1", b)))))
        .isEqualTo("{}:" + expected);
  }

  @Test
  void noValueHoldsWhereThereIsNone() {
    String model =
        "{\"type\": \"classic_conditions\", \"conditions\": [{\"evaluator\": {\"type\":"
            + " \"no_value\", \"params\": []}, \"operator\": {\"type\": \"and\"}, \"query\":"
            + " {\"params\": [\"A\"]}, \"reducer\": {\"type\": \"last\"}}]}";
    assertThat(run(model, Map.of("A", List.of(series("a=1", "null"))))).isEqualTo("{}:1.0");
    assertThat(run(model, Map.of("A", List.of(series("a=1", "3"))))).isEqualTo("{}:0.0");
  }

  @ParameterizedTest
  @CsvSource({
    "mean, fillna,      '[0s=1.0, 20s=2.5, 40s=5.0, 60s=null]'",
    "sum,  pad,         '[0s=1.0, 20s=5.0, 40s=5.0, 60s=5.0]'",
    "max,  backfilling, '[0s=1.0, 20s=3.0, 40s=5.0, 60s=null]'",
    "min,  fillna,      '[0s=1.0, 20s=2.0, 40s=5.0, 60s=null]'",
    "last, pad,         '[0s=1.0, 20s=3.0, 40s=5.0, 60s=5.0]'",
  })
  void resamples(String down, String up, String expected) {
    String model =
        "{\"type\": \"resample\", \"expression\": \"A\", \"window\": \"20s\", \"downsampler\": \""
            + down
            + "\", \"upsampler\": \""
            + up
            + "\"}";
    assertThat(run(model, Map.of("A", List.of(series("a=1", "1 2 3 5")))))
        .isEqualTo("{a=\"1\"}" + expected);
  }

  @Test
  void resamplingIsBounded() {
    String model =
        "{\"type\": \"resample\", \"expression\": \"A\", \"window\": \"1ns\", \"downsampler\":"
            + " \"sum\", \"upsampler\": \"pad\"}";
    assertThatThrownBy(() -> run(model, Map.of("A", List.of(series("a=1", "1")))))
        .hasMessageContaining("at most 1000000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "{}|invalid command type in expression 'C': no expression command type in query for refId"
            + " C",
        "{\"type\": \"x\"}|invalid command type in expression 'C': 'x' is not a recognized"
            + " expression type",
        "{\"type\": \"math\"}|failed to parse expression 'C': command is missing an expression",
        "{\"type\": \"reduce\", \"expression\": \"A\"}|failed to parse expression 'C': no reducer"
            + " specified",
        "{\"type\": \"reduce\", \"expression\": \"A\", \"reducer\": \"p99\"}|failed to parse"
            + " expression 'C': reduction p99 not implemented",
        "{\"type\": \"threshold\", \"expression\": \"A\"}|failed to parse expression 'C':"
            + " threshold expression requires exactly one condition",
      })
  void refusesModelsInGrafanasWords(String model, String message) {
    assertThatThrownBy(() -> command(model)).hasMessage(message);
  }

  @Test
  void mathOnAVariableKeepsItsLabels() {
    String model =
        model(Node.object().put("type", "math").put("expression", "abs($A) > 1").build());
    assertThat(run(model, Map.of("A", List.of(of("a=1", "-3"), of("a=2", "null")))))
        .isEqualTo("{a=\"1\"}:1.0 {a=\"2\"}:NaN");
    assertThat(command(model).inputs()).containsExactly("A");
  }
}
