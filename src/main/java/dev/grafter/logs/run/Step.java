package dev.grafter.logs.run;

/** A stage at work: it gives entries on, or not, or later. Used by one thread. */
abstract class Step {

  private final Step next;

  /** A step before another; null at the end of a pipeline. */
  Step(Step next) {
    this.next = next;
  }

  /** Takes an entry. */
  abstract void accept(Work work);

  final void pass(Work work) {
    next.accept(work);
  }

  /** No entry will follow: gives on what was kept. */
  void finish() {
    if (next != null) {
      next.finish();
    }
  }

  /** Time has passed: gives on what was kept too long. */
  void tick() {
    if (next != null) {
      next.tick();
    }
  }
}
