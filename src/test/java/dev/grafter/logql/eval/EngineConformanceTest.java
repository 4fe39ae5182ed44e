package dev.grafter.logql.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.testing.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Compares the engine with answers recorded from Loki 3.4. */
class EngineConformanceTest {

  private static final double TOLERANCE = 1e-9;

  @Test
  void answersAsLokiDid() throws IOException {
    Node.Obj recording = recording("/conformance/logql-eval.json.gz");
    Engine engine = new Engine(PushedStreams.read(recording.get("streams")));
    List<String> mismatches = new ArrayList<>();
    List<Node> cases = recording.get("cases").asList().orElseThrow().items();

    for (int i = 0; i < cases.size(); i++) {
      String problem = compare(engine, cases.get(i).asObject().orElseThrow());
      if (problem != null) {
        mismatches.add(
            i
                + " "
                + cases.get(i).asObject().orElseThrow().text("query").orElseThrow()
                + "\n    "
                + problem);
      }
    }

    Counts.print("logql-eval", cases.size() - mismatches.size(), cases.size());
    assertThat(mismatches).isEmpty();
  }

  private static Node.Obj recording(String resource) throws IOException {
    try (InputStream in =
        new GZIPInputStream(EngineConformanceTest.class.getResourceAsStream(resource))) {
      return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource)
          .asObject()
          .orElseThrow();
    }
  }

  private static String compare(Engine engine, Node.Obj recorded) {
    boolean shouldFail = number(recorded, "status") != 200;
    QueryResult result;
    try {
      result = run(engine, recorded);
    } catch (EvalException | LogQlSyntaxException e) {
      return shouldFail
          ? compareError(recorded.text("error").orElseThrow(), e.getMessage())
          : "failed: " + e.getMessage();
    }
    if (shouldFail) {
      return "should fail: " + recorded.text("error").orElseThrow();
    }
    return compareResult(recorded, result);
  }

  private static QueryResult run(Engine engine, Node.Obj recorded) {
    Expr expr = LogQlParser.parse(recorded.text("query").orElseThrow());
    return switch (recorded.text("type").orElseThrow()) {
      case "instant" -> engine.instant(expr, nanos(recorded, "time"));
      case "range" ->
          engine.range(
              (MetricExpr) expr,
              nanos(recorded, "start"),
              nanos(recorded, "end"),
              nanos(recorded, "step"));
      default ->
          engine.logs(
              (LogQuery) expr,
              nanos(recorded, "start"),
              nanos(recorded, "end"),
              (int) number(recorded, "limit"),
              Direction.valueOf(
                  recorded.text("direction").orElseThrow().toUpperCase(java.util.Locale.ROOT)));
    };
  }

  private static double number(Node.Obj object, String key) {
    return ((Node.Num) object.get(key)).doubleValue();
  }

  private static long nanos(Node.Obj object, String key) {
    return Math.round(number(object, key) * 1000) * 1_000_000;
  }

  /** Which series a pipeline error names is random in Loki. */
  private static String compareError(String expected, String actual) {
    String start = "pipeline error: '";
    boolean same =
        expected.startsWith(start)
            ? actual.startsWith(expected.substring(0, expected.indexOf("' for series")))
            : expected.strip().equals(actual.strip());
    return same ? null : "expected error " + expected + " but was " + actual;
  }

  private static String compareResult(Node.Obj recorded, QueryResult result) {
    String type = recorded.text("resultType").orElseThrow();
    Node expected = recorded.get("result");
    boolean sorted = recorded.text("query").orElseThrow().contains("sort");
    if (result instanceof QueryResult.Streams streams) {
      return type.equals("streams") ? compareStreams(expected, streams) : "expected " + type;
    } else if (result instanceof QueryResult.Vector vector) {
      return type.equals("vector")
          ? compareVector(expected, vector, sorted, recorded.text("query").orElseThrow())
          : "expected " + type;
    } else if (result instanceof QueryResult.Matrix matrix) {
      return type.equals("matrix")
          ? compareMatrix(expected, matrix, recorded.text("query").orElseThrow())
          : "expected " + type;
    }
    QueryResult.Scalar scalar = (QueryResult.Scalar) result;
    List<Node> pair = expected.asList().orElseThrow().items();
    return type.equals("scalar") && close(pair.get(1).asString().orElseThrow(), scalar.value())
        ? null
        : "scalar " + expected;
  }

  private static Map<String, String> labels(Node node) {
    Map<String, String> labels = new TreeMap<>();
    node.asObject()
        .orElseThrow()
        .fields()
        .forEach((key, value) -> labels.put(key, value.asString().orElseThrow()));
    return labels;
  }

  private static String compareStreams(Node expected, QueryResult.Streams actual) {
    Map<Map<String, String>, List<String>> wanted = new LinkedHashMap<>();
    for (Node stream : expected.asList().orElseThrow().items()) {
      List<String> lines = new ArrayList<>();
      for (Node value :
          stream.asObject().orElseThrow().get("values").asList().orElseThrow().items()) {
        List<Node> pair = value.asList().orElseThrow().items();
        lines.add(
            pair.get(0).asString().orElseThrow() + " " + pair.get(1).asString().orElseThrow());
      }
      wanted.put(labels(stream.asObject().orElseThrow().get("stream")), lines);
    }
    Map<Map<String, String>, List<String>> got = new LinkedHashMap<>();
    for (QueryResult.Lines lines : actual.streams()) {
      got.put(
          lines.labels().toMap(),
          lines.lines().stream().map(line -> line.nanos() + " " + line.text()).toList());
    }
    return wanted.equals(got) ? null : difference(wanted, got);
  }

  private static <V> String difference(
      Map<Map<String, String>, V> wanted, Map<Map<String, String>, V> got) {
    for (Map.Entry<Map<String, String>, V> entry : wanted.entrySet()) {
      if (!entry.getValue().equals(got.get(entry.getKey()))) {
        return "of "
            + wanted.size()
            + " and "
            + got.size()
            + ": "
            + entry.getKey()
            + "\n      expected "
            + entry.getValue()
            + "\n      but was "
            + got.get(entry.getKey());
      }
    }
    for (Map.Entry<Map<String, String>, V> entry : got.entrySet()) {
      if (!wanted.containsKey(entry.getKey())) {
        return "of " + wanted.size() + " and " + got.size() + " too much: " + entry;
      }
    }
    return "order";
  }

  private static String compareVector(
      Node expected, QueryResult.Vector actual, boolean sorted, String query) {
    Map<Map<String, String>, String> wanted = new LinkedHashMap<>();
    List<Double> order = new ArrayList<>();
    for (Node sample : expected.asList().orElseThrow().items()) {
      List<Node> pair = sample.asObject().orElseThrow().get("value").asList().orElseThrow().items();
      wanted.put(
          labels(sample.asObject().orElseThrow().get("metric")),
          pair.get(1).asString().orElseThrow());
      order.add(parse(pair.get(1).asString().orElseThrow()));
      if (Math.round(((Node.Num) pair.get(0)).doubleValue() * 1000) != actual.millis()) {
        return "time";
      }
    }
    Map<Map<String, String>, String> got = new LinkedHashMap<>();
    List<Double> gotOrder = new ArrayList<>();
    for (Sample sample : actual.samples()) {
      String text = wanted.get(sample.labels().toMap());
      got.put(
          sample.labels().toMap(),
          text != null && close(text, sample.value()) ? text : Double.toString(sample.value()));
      gotOrder.add(sample.value());
    }
    if (query.contains("topk") || query.contains("bottomk")) {
      List<Double> a = new ArrayList<>(order);
      List<Double> b = new ArrayList<>(gotOrder);
      a.sort(null);
      b.sort(null);
      return wanted.equals(got) || sameValues(a, b) ? null : difference(wanted, got);
    }
    if (!wanted.equals(got)) {
      return difference(wanted, got);
    }
    if (sorted) {
      return sameValues(order, gotOrder)
          ? null
          : "order of values: expected " + order + " but was " + gotOrder;
    }
    return List.copyOf(wanted.keySet()).equals(List.copyOf(got.keySet()))
        ? null
        : "order of series";
  }

  private static boolean sameValues(List<Double> a, List<Double> b) {
    boolean same = a.size() == b.size();
    for (int i = 0; same && i < a.size(); i++) {
      same = close(a.get(i), b.get(i));
    }
    return same;
  }

  private static String compareMatrix(Node expected, QueryResult.Matrix actual, String query) {
    Map<Map<String, String>, Map<Long, String>> wanted = new LinkedHashMap<>();
    for (Node series : expected.asList().orElseThrow().items()) {
      Map<Long, String> points = new TreeMap<>();
      for (Node value :
          series.asObject().orElseThrow().get("values").asList().orElseThrow().items()) {
        List<Node> pair = value.asList().orElseThrow().items();
        points.put(
            Math.round(((Node.Num) pair.get(0)).doubleValue() * 1000),
            pair.get(1).asString().orElseThrow());
      }
      wanted.put(labels(series.asObject().orElseThrow().get("metric")), points);
    }
    Map<Map<String, String>, Map<Long, String>> got = new LinkedHashMap<>();
    for (QueryResult.Series series : actual.series()) {
      Map<Long, String> reference = wanted.getOrDefault(series.labels().toMap(), Map.of());
      Map<Long, String> points = new TreeMap<>();
      for (QueryResult.Point point : series.points()) {
        String text = reference.get(point.millis());
        points.put(
            point.millis(),
            text != null && close(text, point.value()) ? text : Double.toString(point.value()));
      }
      got.put(series.labels().toMap(), points);
    }
    if (query.contains("topk") || query.contains("bottomk")) {
      return wanted.equals(got) || valuesByTime(wanted).equals(valuesByTime(got))
          ? null
          : difference(wanted, got);
    }
    return wanted.equals(got) ? null : difference(wanted, got);
  }

  private static Map<Long, List<Double>> valuesByTime(
      Map<Map<String, String>, Map<Long, String>> series) {
    Map<Long, List<Double>> byTime = new TreeMap<>();
    for (Map<Long, String> points : series.values()) {
      points.forEach(
          (time, value) -> byTime.computeIfAbsent(time, t -> new ArrayList<>()).add(parse(value)));
    }
    byTime.values().forEach(values -> values.sort(null));
    return byTime;
  }

  private static double parse(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static boolean close(String expected, double actual) {
    return close(parse(expected), actual);
  }

  private static boolean close(double expected, double actual) {
    return Double.compare(expected, actual) == 0
        || Math.abs(expected - actual)
            <= TOLERANCE * Math.max(Math.abs(expected), Math.abs(actual));
  }
}
