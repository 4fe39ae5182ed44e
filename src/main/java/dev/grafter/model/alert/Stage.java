package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import dev.grafter.model.DatasourceRef;
import dev.grafter.model.PromDuration;
import dev.grafter.logql.syntax.MetricExpr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stage of a Grafana-managed alert rule: a query, or an expression on other stages. */
public sealed interface Stage {

  /** Its name in the rule, such as {@code A}. */
  String refId();

  /** The stages that it reads. */
  Set<String> inputs();

  /** Whether it answers with a course over time rather than with one number a series. */
  boolean overTime(Predicate<String> inputOverTime);

  /** The stage as Grafana spells it. */
  Node.Obj node();

  /**
   * A query of Loki.
   *
   * @param refId its name
   * @param datasource whom to ask
   * @param expr what; it answers with numbers
   * @param instant at the time of evaluation only; otherwise over the window, to be reduced
   * @param from how long before the evaluation the window begins
   * @param to how long before the evaluation it ends, and an instant query is asked
   */
  record LokiStage(
      String refId,
      DatasourceRef datasource,
      MetricExpr expr,
      boolean instant,
      Duration from,
      Duration to)
      implements Stage {
    /** Checks the window. */
    public LokiStage {
      requireName(refId);
      Objects.requireNonNull(datasource, "datasource");
      RuleChecks.macrosOnly("stage " + refId, expr);
      if (to.isNegative() || from.compareTo(to) <= 0) {
        throw new IllegalArgumentException(
            "stage "
                + refId
                + " looks from "
                + from
                + " to "
                + to
                + " back: from must be longer ago");
      }
      if (!isWholeSeconds(from) || !isWholeSeconds(to)) {
        throw new IllegalArgumentException("stage " + refId + " has a window of whole seconds");
      }
    }

    @Override
    public Set<String> inputs() {
      return Set.of();
    }

    @Override
    public boolean overTime(Predicate<String> inputOverTime) {
      return !instant;
    }

    @Override
    public Node.Obj node() {
      String type = instant ? "instant" : "range";
      Node.Obj model =
          model(refId)
              .put("datasource", datasource.node())
              .put("editorMode", "code")
              .put("expr", expr.text())
              .put("queryType", type)
              .build();
      return stage(refId, type, from, to, datasource.uid(), model);
    }
  }

  /**
   * One number of each series.
   *
   * @param refId its name
   * @param input the stage that it reads
   * @param reducer how
   * @param mode what happens to what is no number
   */
  record Reduce(String refId, String input, Reducer reducer, Mode mode) implements Stage {
    /** What happens to what is no number. */
    public sealed interface Mode {
      /** It makes the result no number. */
      Mode STRICT = new Strict();

      /** It is left out. */
      Mode DROP = new Drop();

      /** A number stands for it. */
      static Mode replace(double value) {
        return new Replace(value);
      }
    }

    private record Strict() implements Mode {}

    private record Drop() implements Mode {}

    private record Replace(double value) implements Mode {}

    /** Refuses null. */
    public Reduce {
      requireName(refId);
      Objects.requireNonNull(reducer, "reducer");
      Objects.requireNonNull(mode, "mode");
    }

    @Override
    public Set<String> inputs() {
      return Set.of(input);
    }

    @Override
    public boolean overTime(Predicate<String> inputOverTime) {
      return false;
    }

    @Override
    public Node.Obj node() {
      Node.ObjBuilder model =
          expression(refId, "reduce").put("expression", input).put("reducer", reducer.word());
      settings().ifPresent(settings -> model.put("settings", settings));
      return stage(refId, model.build());
    }

    private Optional<Node.Obj> settings() {
      if (mode instanceof Replace replace) {
        return Optional.of(
            Node.object()
                .put("mode", "replaceNN")
                .put("replaceWithValue", Evaluator.number(replace.value()))
                .build());
      }
      return mode instanceof Drop
          ? Optional.of(Node.object().put("mode", "dropNN").build())
          : Optional.empty();
    }
  }

  /**
   * A formula.
   *
   * @param refId its name
   * @param formula with {@code $A} or <code>${A}</code> for stages
   */
  record MathStage(String refId, String formula) implements Stage {
    private static final Pattern INPUT = Pattern.compile("\\$(?:\\{([^}]+)}|([A-Za-z0-9_]+))");

    /** Checks that it reads something. */
    public MathStage {
      requireName(refId);
      if (read(formula).isEmpty()) {
        throw new IllegalArgumentException(
            "stage " + refId + " computes \"" + formula + "\": name other stages as $A");
      }
    }

    @Override
    public Set<String> inputs() {
      return read(formula);
    }

    private static Set<String> read(String formula) {
      Set<String> names = new LinkedHashSet<>();
      Matcher matcher = INPUT.matcher(formula);
      while (matcher.find()) {
        names.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
      }
      return names;
    }

    @Override
    public boolean overTime(Predicate<String> inputOverTime) {
      return inputs().stream().anyMatch(inputOverTime);
    }

    @Override
    public Node.Obj node() {
      return stage(refId, expression(refId, "math").put("expression", formula).build());
    }
  }

  /**
   * Whether numbers pass a limit.
   *
   * @param refId its name
   * @param input the stage that it reads
   * @param evaluator the limit
   * @param recovery the limit at which it is over again, when that is another one; needs Grafana 11
   */
  record Threshold(String refId, String input, Evaluator evaluator, Optional<Evaluator> recovery)
      implements Stage {
    /** Checks that the evaluator compares with a number. */
    public Threshold {
      requireName(refId);
      Objects.requireNonNull(recovery, "recovery");
      if (evaluator.kind() == Evaluator.Kind.NO_VALUE) {
        throw new IllegalArgumentException(
            "stage " + refId + " compares with nothing: no_value is for classic conditions only");
      }
    }

    @Override
    public Set<String> inputs() {
      return Set.of(input);
    }

    @Override
    public boolean overTime(Predicate<String> inputOverTime) {
      return false;
    }

    @Override
    public Node.Obj node() {
      Node.ObjBuilder condition =
          Node.object()
              .put("type", "query")
              .put("evaluator", evaluator.node())
              .put("operator", Node.object().put("type", "and").build())
              .put("query", Node.object().put("params", Node.strings(List.of(refId))).build())
              .put("reducer", Node.object().put("type", "last").put("params", Node.list()).build());
      recovery.ifPresent(limit -> condition.put("unloadEvaluator", limit.node()));
      return stage(
          refId,
          expression(refId, "threshold")
              .put("expression", input)
              .put("conditions", Node.list(condition.build()))
              .build());
    }
  }

  /**
   * Points at another distance.
   *
   * @param refId its name
   * @param input the stage that it reads
   * @param window the distance
   * @param down what becomes of several points
   * @param up what fills a gap
   */
  record Resample(String refId, String input, Duration window, Reducer down, Upsampler up)
      implements Stage {
    /** What fills a gap. */
    public enum Upsampler {
      /** The last point. */
      PAD("pad"),
      /** The next point. */
      BACKFILL("backfilling"),
      /** No number. */
      NONE("fillna");

      private final String word;

      Upsampler(String word) {
        this.word = word;
      }
    }

    /** Checks window and downsampler. */
    public Resample {
      requireName(refId);
      Objects.requireNonNull(up, "up");
      if (PromDuration.checked(window, "the window of stage " + refId).isZero()) {
        throw new IllegalArgumentException("stage " + refId + " has a window of nothing");
      }
      if (down == Reducer.COUNT || down == Reducer.MEDIAN) {
        throw new IllegalArgumentException(
            "stage "
                + refId
                + " cannot resample by "
                + down.word()
                + ": use mean, min, max, sum or last");
      }
    }

    @Override
    public Set<String> inputs() {
      return Set.of(input);
    }

    @Override
    public boolean overTime(Predicate<String> inputOverTime) {
      return true;
    }

    @Override
    public Node.Obj node() {
      return stage(
          refId,
          expression(refId, "resample")
              .put("expression", input)
              .put("window", PromDuration.text(window))
              .put("downsampler", down.word())
              .put("upsampler", up.word)
              .build());
    }
  }

  /**
   * Conditions of the old kind: all series become one alert without labels.
   *
   * @param refId its name
   * @param conditions the conditions, from left to right
   */
  record Classic(String refId, List<Condition> conditions) implements Stage {
    /**
     * One condition.
     *
     * @param input the stage that it reads
     * @param reducer how a series becomes a number
     * @param evaluator the limit
     * @param or whether it is enough beside those before it; otherwise it must hold with them
     */
    public record Condition(String input, Reducer reducer, Evaluator evaluator, boolean or) {
      /** Refuses null. */
      public Condition {
        Objects.requireNonNull(reducer, "reducer");
        Objects.requireNonNull(evaluator, "evaluator");
      }

      private Node.Obj node() {
        return Node.object()
            .put("type", "query")
            .put("evaluator", evaluator.node())
            .put("operator", Node.object().put("type", or ? "or" : "and").build())
            .put("query", Node.object().put("params", Node.strings(List.of(input))).build())
            .put(
                "reducer",
                Node.object().put("type", reducer.classicWord()).put("params", Node.list()).build())
            .build();
      }
    }

    /** Checks that there is a condition. */
    public Classic {
      requireName(refId);
      conditions = List.copyOf(conditions);
      if (conditions.isEmpty()) {
        throw new IllegalArgumentException("stage " + refId + " has no condition");
      }
    }

    @Override
    public Set<String> inputs() {
      Set<String> names = new LinkedHashSet<>();
      conditions.forEach(condition -> names.add(condition.input()));
      return names;
    }

    @Override
    public boolean overTime(Predicate<String> inputOverTime) {
      return false;
    }

    @Override
    public Node.Obj node() {
      List<Node> nodes = new ArrayList<>();
      conditions.forEach(condition -> nodes.add(condition.node()));
      return stage(
          refId,
          expression(refId, "classic_conditions").put("conditions", Node.list(nodes)).build());
    }
  }

  private static boolean isWholeSeconds(Duration duration) {
    return duration.equals(Duration.ofSeconds(duration.toSeconds()));
  }

  private static void requireName(String refId) {
    if (!refId.matches("[A-Za-z0-9_]+")) {
      throw new IllegalArgumentException(
          "\"" + refId + "\" cannot name a stage: use letters, digits and underscores");
    }
  }

  private static Node.ObjBuilder model(String refId) {
    return Node.object().put("refId", refId).put("intervalMs", 1000).put("maxDataPoints", 43_200);
  }

  private static Node.ObjBuilder expression(String refId, String type) {
    return model(refId).put("type", type).put("datasource", DatasourceRef.EXPRESSION.node());
  }

  private static Node.Obj stage(String refId, Node.Obj model) {
    return stage(
        refId, "expression", Duration.ZERO, Duration.ZERO, DatasourceRef.EXPRESSION.uid(), model);
  }

  private static Node.Obj stage(
      String refId,
      String queryType,
      Duration from,
      Duration to,
      String datasourceUid,
      Node.Obj model) {
    return Node.object()
        .put("refId", refId)
        .put("queryType", queryType)
        .put(
            "relativeTimeRange",
            Node.object().put("from", from.toSeconds()).put("to", to.toSeconds()).build())
        .put("datasourceUid", datasourceUid)
        .put("model", model)
        .build();
  }
}
