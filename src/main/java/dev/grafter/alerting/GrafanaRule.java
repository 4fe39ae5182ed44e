package dev.grafter.alerting;

import dev.grafter.codec.Node;
import dev.grafter.model.alert.ErrorState;
import dev.grafter.model.alert.NoDataState;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A Grafana-managed alert rule as it is evaluated. It may hold what Grafana takes and later fails
 * on; that is then found by evaluating.
 *
 * @param uid its uid
 * @param name its title
 * @param folderUid the folder's uid, for templates; may be empty
 * @param folder the titles of its folder and those around it, the label {@code grafana_folder}
 * @param group its group
 * @param interval how often it is evaluated
 * @param condition the stage that decides
 * @param queries its queries and expressions
 * @param pending how long the condition must hold
 * @param keepFiring how long it fires on
 * @param noData what it is when there is no data
 * @param error what it is when a query fails
 * @param missingEvaluations after how many evaluations without its series an instance is gone
 * @param labels templates of labels
 * @param annotations templates of annotations
 * @param paused whether it is not evaluated
 */
public record GrafanaRule(
    String uid,
    String name,
    String folderUid,
    String folder,
    String group,
    Duration interval,
    String condition,
    List<Query> queries,
    Duration pending,
    Duration keepFiring,
    NoDataState noData,
    ErrorState error,
    int missingEvaluations,
    Map<String, String> labels,
    Map<String, String> annotations,
    boolean paused)
    implements EvaluableRule {

  /**
   * After how many evaluations without its series an instance is gone, when a rule says nothing.
   */
  public static final int MISSING_EVALUATIONS = 2;

  /**
   * A query or an expression.
   *
   * @param refId its name
   * @param datasourceUid whom it asks
   * @param from how long before an evaluation its time range begins
   * @param to how long before an evaluation it ends
   * @param model what it asks, in Grafana's spelling
   */
  public record Query(
      String refId, String datasourceUid, Duration from, Duration to, Node.Obj model) {
    /** Refuses null. */
    public Query {
      Objects.requireNonNull(refId, "refId");
      Objects.requireNonNull(datasourceUid, "datasourceUid");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(model, "model");
    }

    /** Whether it works on other stages instead of asking a datasource. */
    public boolean isExpression() {
      return datasourceUid.equals("__expr__") || datasourceUid.equals("-100");
    }
  }

  /** Copies the collections. */
  public GrafanaRule {
    Objects.requireNonNull(uid, "uid");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(folderUid, "folderUid");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(pending, "pending");
    Objects.requireNonNull(keepFiring, "keepFiring");
    Objects.requireNonNull(noData, "noData");
    Objects.requireNonNull(error, "error");
    queries = List.copyOf(queries);
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
    if (missingEvaluations < 1) {
      throw new IllegalArgumentException(
          "rule \"" + name + "\": missing series are counted from 1 evaluation on");
    }
  }

  /** The rule in a folder of another title; the API names folders by uid only. */
  public GrafanaRule inFolder(String title) {
    return new GrafanaRule(
        uid,
        name,
        folderUid,
        title,
        group,
        interval,
        condition,
        queries,
        pending,
        keepFiring,
        noData,
        error,
        missingEvaluations,
        labels,
        annotations,
        paused);
  }

  @Override
  public String describe() {
    return "Grafana rule \"" + name + "\"";
  }

  @Override
  public RuleEvaluator evaluator(LogSource logs) {
    return new GrafanaEvaluator(this, logs);
  }
}
