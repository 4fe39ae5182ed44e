package dev.grafter.scenario;

import dev.grafter.alerting.Evaluation;
import dev.grafter.alerting.StageResult;
import dev.grafter.alerting.expr.Value;
import dev.grafter.gotext.GoFloat;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Shows what an engine saw at an evaluation: lines in the windows, and the value of each stage. */
final class Explainer {

  private static final int SHOWN = 10;
  private static final int POINTS = 5;

  private final Timeline time;
  private final List<LogStream> streams;

  Explainer(Timeline time, List<LogStream> streams) {
    this.time = time;
    this.streams = streams;
  }

  Explanation explain(RuleRun run, Evaluation evaluation) {
    long at = Moments.nanos(evaluation.time());
    WindowLines lines = new WindowLines(Arrived.by(at - run.phase().delay(), streams));
    List<Explanation.Window> windows = new ArrayList<>();
    List<Explanation.StageValue> values = new ArrayList<>();
    for (StageResult stage : evaluation.stages()) {
      windows(stage, lines).stream()
          .filter(window -> !windows.contains(window))
          .forEach(windows::add);
      values.add(value(stage));
    }
    return new Explanation(
        Sentences.name(run.engine()) + " evaluated at " + Sentences.moment(at, time),
        state(evaluation),
        windows,
        values);
  }

  private static String state(Evaluation evaluation) {
    return evaluation.state()
        + ", health "
        + evaluation.health()
        + evaluation.lastError().map(error -> ": " + error).orElse("");
  }

  private static List<Explanation.Window> windows(StageResult stage, WindowLines lines) {
    if (stage.query().isEmpty()) {
      return List.of();
    }
    try {
      Expr query = LogQlParser.parse(stage.text());
      StageResult.Asked asked = stage.query().get();
      return lines.windows(query, Moments.nanos(asked.from()), Moments.nanos(asked.to()));
    } catch (LogQlSyntaxException e) {
      return List.of();
    }
  }

  private static Explanation.StageValue value(StageResult stage) {
    List<String> shown = new ArrayList<>();
    stage.error().ifPresent(error -> shown.add("failed: " + error.strip()));
    stage.values().stream().limit(SHOWN).forEach(value -> shown.add(text(value)));
    if (stage.values().size() > SHOWN) {
      shown.add("... and " + (stage.values().size() - SHOWN) + " more");
    }
    if (shown.isEmpty()) {
      shown.add("nothing");
    }
    return new Explanation.StageValue(stage.refId(), stage.text(), shown);
  }

  private static String text(Value value) {
    if (value instanceof Value.Numeric number) {
      return labels(number.labels()) + number(number.value());
    } else if (value instanceof Value.Scalar scalar) {
      return number(scalar.value());
    } else if (value instanceof Value.Series series) {
      return labels(series.labels()) + points(series.points());
    }
    return "no data";
  }

  private static String labels(Labels labels) {
    return labels.size() == 0 ? "" : labels + " ";
  }

  private static String number(Double value) {
    return value == null ? "null" : GoFloat.formatF(value);
  }

  private static String points(List<Value.Point> points) {
    List<String> shown = new ArrayList<>();
    if (points.size() > POINTS) {
      shown.add("...");
    }
    points.subList(Math.max(0, points.size() - POINTS), points.size()).stream()
        .map(point -> number(point.value()) + " at " + Timeline.clock(point.nanos()))
        .forEach(shown::add);
    return points.isEmpty() ? "no points" : String.join(", ", shown);
  }

  /**
   * The evaluation that tells most of an alert that does not fire: where the first query comes to
   * most, else the first one that sees all lines.
   */
  Evaluation mostTelling(RuleRun run) {
    Evaluation best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Evaluation evaluation : run.evaluations()) {
      double value = value(evaluation);
      if (value > most) {
        most = value;
        best = evaluation;
      }
    }
    return best == null ? afterAllLines(run) : best;
  }

  private static double value(Evaluation evaluation) {
    return evaluation.stages().stream()
        .limit(1)
        .flatMap(stage -> stage.values().stream())
        .mapToDouble(Explainer::value)
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private static double value(Value value) {
    Double number = null;
    if (value instanceof Value.Numeric single) {
      number = single.value();
    } else if (value instanceof Value.Series series && !series.points().isEmpty()) {
      number = series.points().get(series.points().size() - 1).value();
    }
    return number == null || number.isNaN() ? Double.NEGATIVE_INFINITY : number;
  }

  private Evaluation afterAllLines(RuleRun run) {
    long last =
        streams.stream()
            .filter(stream -> !stream.entries().isEmpty())
            .mapToLong(stream -> stream.entries().get(stream.entries().size() - 1).nanos())
            .filter(time::covers)
            .max()
            .orElse(time.start());
    List<Evaluation> all = run.evaluations();
    return all.stream()
        .filter(evaluation -> Moments.nanos(evaluation.time()) >= last + run.phase().delay())
        .findFirst()
        .orElse(all.get(all.size() - 1));
  }
}
