package dev.grafter.logs.query;

import dev.grafter.codec.Node;
import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoString;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.QueryResult;
import dev.grafter.logql.eval.Sample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An answer as Loki's query API writes it: times of values are seconds, values are strings as Go
 * prints them, times of lines are strings of nanoseconds.
 *
 * @param ok whether the query was answered
 * @param body the JSON
 */
public record Answer(boolean ok, Node body) {

  private static final int MILLI_DIGITS = 3;

  /** Checks that there is a body. */
  public Answer {
    Objects.requireNonNull(body, "body");
  }

  /** What a query gave. */
  static Answer of(QueryResult result) {
    Node data =
        Node.object().put("resultType", type(result)).put("result", content(result)).build();
    return new Answer(true, Node.object().put("status", "success").put("data", data).build());
  }

  /** Why a query was not answered, in Loki's words. */
  static Answer error(String words) {
    return new Answer(
        false, Node.object().put("status", "error").put("error", words.stripTrailing()).build());
  }

  private static String type(QueryResult result) {
    if (result instanceof QueryResult.Scalar) {
      return "scalar";
    } else if (result instanceof QueryResult.Vector) {
      return "vector";
    }
    return result instanceof QueryResult.Matrix ? "matrix" : "streams";
  }

  private static Node content(QueryResult result) {
    if (result instanceof QueryResult.Scalar scalar) {
      return point(scalar.millis(), scalar.value());
    } else if (result instanceof QueryResult.Vector vector) {
      return vector(vector);
    } else if (result instanceof QueryResult.Matrix matrix) {
      return Node.list(matrix.series().stream().map(Answer::series).toList());
    }
    return Node.list(((QueryResult.Streams) result).streams().stream().map(Answer::lines).toList());
  }

  private static Node vector(QueryResult.Vector vector) {
    List<Node> samples = new ArrayList<>(vector.samples().size());
    for (Sample sample : vector.samples()) {
      samples.add(
          Node.object()
              .put("metric", labels(sample.labels()))
              .put("value", point(vector.millis(), sample.value()))
              .build());
    }
    return Node.list(samples);
  }

  private static Node series(QueryResult.Series series) {
    List<Node> points = new ArrayList<>(series.points().size());
    series.points().forEach(point -> points.add(point(point.millis(), point.value())));
    return Node.object()
        .put("metric", labels(series.labels()))
        .put("values", Node.list(points))
        .build();
  }

  private static Node lines(QueryResult.Lines lines) {
    List<Node> values = new ArrayList<>(lines.lines().size());
    lines
        .lines()
        .forEach(
            line ->
                values.add(
                    Node.strings(
                        List.of(Long.toString(line.nanos()), GoString.printable(line.text())))));
    return Node.object()
        .put("stream", labels(lines.labels()))
        .put("values", Node.list(values))
        .build();
  }

  private static Node point(long millis, double value) {
    double seconds = BigDecimal.valueOf(millis, MILLI_DIGITS).doubleValue();
    return Node.list(Node.of(seconds), Node.of(GoFloat.formatF(value)));
  }

  private static Node labels(Labels labels) {
    Node.ObjBuilder object = Node.object();
    labels.toMap().forEach((name, value) -> object.put(name, GoString.printable(value)));
    return object.build();
  }
}
