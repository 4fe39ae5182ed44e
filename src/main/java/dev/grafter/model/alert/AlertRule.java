package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import dev.grafter.model.PromDuration;
import dev.grafter.model.dashboard.PanelRef;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A Grafana-managed alert rule.
 *
 * @param uid its uid
 * @param title its title
 * @param stages its queries and expressions
 * @param condition the stage that decides
 * @param pending how long the condition must hold before the alert fires
 * @param keepFiring how long it fires on when the condition no longer holds; needs Grafana 12
 * @param noData what it is when the query answers with nothing
 * @param error what it is when the query fails
 * @param labels what routes look at
 * @param annotations what people read; templates
 * @param panel the panel that shows the matter
 * @param notification where its alerts go past the routes
 * @param paused whether it is not evaluated
 * @param missingSeriesEvaluations after how many evaluations without its series an alert is over;
 *     empty for Grafana's own 2; needs Grafana 12
 */
public record AlertRule(
    String uid,
    String title,
    List<Stage> stages,
    String condition,
    Duration pending,
    Duration keepFiring,
    NoDataState noData,
    ErrorState error,
    Map<String, String> labels,
    Map<String, String> annotations,
    Optional<PanelRef> panel,
    Optional<NotificationSettings> notification,
    boolean paused,
    OptionalInt missingSeriesEvaluations) {

  /** Checks that the rule can be evaluated; each sentence names the rule. */
  public AlertRule {
    stages = List.copyOf(stages);
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
    Objects.requireNonNull(noData, "noData");
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(panel, "panel");
    Objects.requireNonNull(notification, "notification");
    RuleChecks.rule(uid, title, pending, keepFiring, labels, annotations);
    StageGraph.check("rule \"" + title + "\"", stages, condition);
    if (missingSeriesEvaluations.isPresent() && missingSeriesEvaluations.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "rule \"" + title + "\": missing series are counted from 1 evaluation on");
    }
  }

  /** The rule in the spelling of the provisioning API, without its folder and group. */
  public Node.Obj node() {
    Node.ObjBuilder builder =
        Node.object()
            .put("uid", uid)
            .put("title", title)
            .put("condition", condition)
            .put("data", Node.list(stages.stream().map(Stage::node).toList()))
            .put("noDataState", noData.word())
            .put("execErrState", error.word())
            .put("for", PromDuration.text(pending));
    if (!keepFiring.isZero()) {
      builder.put("keep_firing_for", PromDuration.text(keepFiring));
    }
    builder.put("annotations", Node.object(allAnnotations())).put("labels", Node.object(labels));
    builder.put("isPaused", paused);
    missingSeriesEvaluations.ifPresent(count -> builder.put("missingSeriesEvalsToResolve", count));
    return builder
        .put("notification_settings", notification.map(NotificationSettings::node))
        .build();
  }

  private Map<String, String> allAnnotations() {
    Map<String, String> all = new TreeMap<>(annotations);
    panel.ifPresent(
        ref -> {
          all.put(RuleChecks.DASHBOARD_ANNOTATION, ref.dashboardUid());
          all.put(RuleChecks.PANEL_ANNOTATION, Integer.toString(ref.panelId()));
        });
    return all;
  }
}
