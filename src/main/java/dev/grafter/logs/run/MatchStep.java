package dev.grafter.logs.run;

import dev.grafter.logs.pipeline.Selector;
import java.util.List;

/** Sends the entries that a selector matches through inner steps, or nowhere. */
final class MatchStep extends Step {

  private final List<Selector.Matcher> matchers;
  private final LineFilters filters;
  private final Step inner;

  /**
   * Makes the step.
   *
   * @param inner leads to the same next step, through a {@link Join}; null to drop
   */
  MatchStep(Step next, Selector selector, Step inner) {
    super(next);
    this.matchers = selector.matchers();
    this.filters = new LineFilters(selector.filters());
    this.inner = inner;
  }

  @Override
  void accept(Work work) {
    if (!matches(work)) {
      pass(work);
    } else if (inner != null) {
      inner.accept(work);
    }
  }

  private boolean matches(Work work) {
    for (Selector.Matcher matcher : matchers) {
      Object value = work.labels.get(matcher.label());
      if (!matcher.test(value == null ? "" : (String) value)) {
        return false;
      }
    }
    return filters.test(work.line);
  }

  @Override
  void finish() {
    if (inner != null) {
      inner.finish();
    }
    super.finish();
  }

  @Override
  void tick() {
    if (inner != null) {
      inner.tick();
    }
    super.tick();
  }

  /** The end of inner steps: entries go on, the end of entries does not. */
  static final class Join extends Step {
    private final Step outer;

    Join(Step outer) {
      super(null);
      this.outer = outer;
    }

    @Override
    void accept(Work work) {
      outer.accept(work);
    }
  }
}
