package dev.grafter.alerting;

import dev.grafter.model.alert.ErrorState;
import dev.grafter.model.alert.NoDataState;
import java.util.Map;

/** Grafana's state machine: what a result makes of an instance. */
final class GrafanaStates {

  private static final String KEEP_LAST = ", KeepLast";

  private final GrafanaRule rule;
  private final long pending;
  private final long keepFiring;

  GrafanaStates(GrafanaRule rule) {
    this.rule = rule;
    this.pending = rule.pending().toNanos();
    this.keepFiring = rule.keepFiring().toNanos();
  }

  /**
   * Moves an instance.
   *
   * @param more annotations that it gets besides
   */
  void move(Instance instance, ConditionResult result, long time, Map<String, String> more) {
    instance.evaluated(result, time);
    if (instance.state() == AlertState.ERROR && result.kind() != ConditionResult.Kind.ERROR) {
      dropLabel(instance, result, GrafanaLabels.REF_ID);
      dropLabel(instance, result, GrafanaLabels.DATASOURCE);
    }
    switch (result.kind()) {
      case NORMAL -> normal(instance, time);
      case ALERTING -> alerting(instance, time);
      case NO_DATA -> noData(instance, time);
      case ERROR -> error(instance, result.failure().orElseThrow(), time);
    }
    instance.reason(reason(instance, result.kind()));
    instance.annotations().putAll(more);
  }

  /** An instance that was an error has labels that its series does not have. */
  private static void dropLabel(Instance instance, ConditionResult result, String name) {
    if (!result.instance().has(name)) {
      instance.labels().remove(name);
    }
  }

  private void normal(Instance instance, long time) {
    switch (instance.state()) {
      case NORMAL -> {}
      case RECOVERING -> {
        if (time - instance.startsAt() >= keepFiring) {
          instance.set(AlertState.NORMAL, time);
        }
      }
      case FIRING -> instance.set(keepFiring > 0 ? AlertState.RECOVERING : AlertState.NORMAL, time);
      case PENDING, NO_DATA, ERROR -> instance.set(AlertState.NORMAL, time);
    }
  }

  private void alerting(Instance instance, long time) {
    switch (instance.state()) {
      case FIRING -> {}
      case RECOVERING, PENDING, NORMAL, NO_DATA, ERROR ->
          awaited(instance, AlertState.FIRING, time);
    }
  }

  /** Goes to a state that a rule may have to wait for; what has fired before does not wait. */
  private void awaited(Instance instance, AlertState next, long time) {
    switch (instance.state()) {
      case PENDING -> {
        if (time - instance.startsAt() >= pending) {
          instance.set(next, time);
        }
      }
      case FIRING, RECOVERING -> instance.set(next, time);
      case NORMAL, NO_DATA, ERROR -> instance.set(pending > 0 ? AlertState.PENDING : next, time);
    }
  }

  private void noData(Instance instance, long time) {
    switch (rule.noData()) {
      case ALERTING -> alerting(instance, time);
      case OK -> normal(instance, time);
      case KEEP_LAST -> keepLast(instance, time);
      case NO_DATA -> {
        if (instance.state() != AlertState.NO_DATA) {
          awaited(instance, AlertState.NO_DATA, time);
        }
      }
    }
  }

  private void error(Instance instance, StageFailure failure, long time) {
    switch (rule.error()) {
      case ALERTING -> {
        alerting(instance, time);
        instance.failure(failure);
      }
      case OK -> normal(instance, time);
      case KEEP_LAST -> keepLast(instance, time);
      case ERROR -> {
        if (instance.state() != AlertState.ERROR) {
          awaited(instance, AlertState.ERROR, time);
        }
        instance.failure(failure);
      }
    }
    describe(instance, failure);
  }

  /** Says in labels or annotations which query failed. */
  private void describe(Instance instance, StageFailure failure) {
    instance.annotations().put("Error", failure.message());
    Map<String, String> place =
        rule.error() == ErrorState.ERROR ? instance.labels() : instance.annotations();
    if (failure.refId().isEmpty()) {
      instance.annotations().remove(GrafanaLabels.REF_ID);
      instance.annotations().remove(GrafanaLabels.DATASOURCE);
      return;
    }
    rule.queries().stream()
        .filter(query -> query.refId().equals(failure.refId().get()))
        .findFirst()
        .ifPresent(
            query -> {
              place.put(GrafanaLabels.REF_ID, query.refId());
              place.put(GrafanaLabels.DATASOURCE, query.datasourceUid());
            });
  }

  private void keepLast(Instance instance, long time) {
    switch (instance.state()) {
      case FIRING, PENDING -> alerting(instance, time);
      case NORMAL, RECOVERING, NO_DATA, ERROR -> normal(instance, time);
    }
  }

  /** Why the state is another one than the result. */
  private String reason(Instance instance, ConditionResult.Kind kind) {
    boolean plain =
        switch (kind) {
          case NORMAL, ALERTING -> true;
          case NO_DATA -> instance.state() == AlertState.NO_DATA;
          case ERROR -> instance.state() == AlertState.ERROR;
        };
    if (plain) {
      return "";
    }
    boolean keeps = rule.error() == ErrorState.KEEP_LAST || rule.noData() == NoDataState.KEEP_LAST;
    return kind.word() + (keeps ? KEEP_LAST : "");
  }
}
