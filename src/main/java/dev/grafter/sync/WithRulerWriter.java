package dev.grafter.sync;

import dev.grafter.model.ResourceKind;

/**
 * The writing side of {@link WithRuler}.
 *
 * @param grafana the Grafana
 * @param ruler the ruler
 */
public record WithRulerWriter(RemoteWriter grafana, RulerWriter ruler) implements RemoteWriter {

  private static boolean isRuler(ResourceKind kind) {
    return kind == ResourceKind.RULER_GROUP;
  }

  @Override
  public boolean carriesMarks(ResourceKind kind) {
    return grafana.carriesMarks(kind);
  }

  @Override
  public int parallel() {
    return grafana.parallel();
  }

  @Override
  public boolean keepsMarks(ResourceKind kind) {
    return grafana.keepsMarks(kind);
  }

  @Override
  public void relyOnMarks() {
    grafana.relyOnMarks();
  }

  @Override
  public void prepare(Desired desired) {
    if (isRuler(desired.key().kind())) {
      ruler.prepare(desired);
    } else {
      grafana.prepare(desired);
    }
  }

  @Override
  public void create(Desired desired) {
    if (isRuler(desired.key().kind())) {
      ruler.create(desired);
    } else {
      grafana.create(desired);
    }
  }

  @Override
  public void update(Desired desired, Live seen) {
    if (isRuler(desired.key().kind())) {
      ruler.update(desired, seen);
    } else {
      grafana.update(desired, seen);
    }
  }

  @Override
  public void delete(Live seen) {
    if (isRuler(seen.key().kind())) {
      ruler.delete(seen);
    } else {
      grafana.delete(seen);
    }
  }

  @Override
  public Ledger save(Ledger ledger) {
    return grafana.save(ledger);
  }
}
