package dev.grafter.wire;

import dev.grafter.codec.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One alert rule: from the spelling of the provisioning API to that of provisioning files. */
final class RuleFileForm {

  private static final Set<String> SERVER_FIELDS =
      Set.of("id", "orgID", "folderUID", "ruleGroup", "updated", "provenance");

  private final GrafanaRelease release;
  private final Consumer<String> notes;

  RuleFileForm(GrafanaRelease release, Consumer<String> notes) {
    this.release = release;
    this.notes = notes;
  }

  /**
   * The rule.
   *
   * @param rule the rule as the API takes it
   * @param settings who is told, when the rule itself does not say
   * @throws IllegalArgumentException when it has a property that files have no place for
   */
  Node.Obj write(Node.Obj rule, Optional<Node.Obj> settings) {
    String what = "alert rule \"" + rule.text("title").orElse("") + "\"";
    Properties properties = new Properties(rule, what).drop(SERVER_FIELDS);
    properties.escaped("uid").escaped("title").escaped("condition");
    properties.move("data", "data", RuleFileForm::stages).escaped("for");
    since(properties, GrafanaRelease.V12, "keep_firing_for", "keepFiringFor", what);
    properties.escaped("noDataState").escaped("execErrState");
    since(
        properties,
        GrafanaRelease.V12,
        "missingSeriesEvalsToResolve",
        "missing_series_evals_to_resolve",
        what);
    properties.escaped("labels").raw("annotations").raw("isPaused");
    notification(properties, settings, what);
    return record(properties, what).done();
  }

  private void since(
      Properties properties, GrafanaRelease first, String name, String to, String what) {
    if (release.isAtLeast(first)) {
      properties.move(name, to, Interpolation::escape);
    } else {
      properties.take(name).ifPresent(value -> note(what, to, first));
    }
  }

  private void note(String what, String property, GrafanaRelease first) {
    notes.accept(what + ": " + property + " is left out, it needs " + first);
  }

  private void notification(Properties properties, Optional<Node.Obj> settings, String what) {
    Optional<Node.Obj> own = properties.take("notification_settings").flatMap(Node::asObject);
    Optional<Node.Obj> wanted = own.or(() -> settings);
    if (wanted.isEmpty()) {
      return;
    }
    if (!release.isAtLeast(GrafanaRelease.V11)) {
      notes.accept(
          what
              + " is sent where the organisation's own policies say: a receiver on a rule needs "
              + GrafanaRelease.V11);
      return;
    }
    properties.put("notification_settings", Interpolation.escape(known(wanted.get(), what)));
  }

  private Node.Obj known(Node.Obj settings, String what) {
    if (release.isAtLeast(GrafanaRelease.V12) || !settings.has("active_time_intervals")) {
      return settings;
    }
    note(what, "active_time_intervals", GrafanaRelease.V12);
    return settings.without("active_time_intervals");
  }

  private Properties record(Properties properties, String what) {
    Optional<Node.Obj> target = properties.take("record").flatMap(Node::asObject);
    if (target.isEmpty()) {
      return properties;
    }
    if (!release.isAtLeast(GrafanaRelease.V11)) {
      throw new IllegalArgumentException(
          what + " records a metric, which needs " + GrafanaRelease.V11);
    }
    return properties.put(
        "record",
        new Properties(target.get(), what + ", record")
            .escaped("metric")
            .escaped("from")
            .move("target_datasource_uid", "targetDatasourceUid", Interpolation::escape)
            .done());
  }

  private static Node stages(Node data) {
    return Node.list(
        data.asList().map(Node.Arr::items).orElse(List.of()).stream()
            .map(stage -> stage.asObject().map(RuleFileForm::stage).orElseThrow())
            .toList());
  }

  /** Grafana takes the model and the range as they are, and replaces in the rest. */
  private static Node.Obj stage(Node.Obj stage) {
    return new Properties(stage, "stage " + stage.text("refId").orElse(""))
        .escaped("refId")
        .escaped("queryType")
        .raw("relativeTimeRange")
        .escaped("datasourceUid")
        .raw("model")
        .done();
  }
}
