package dev.grafter.logql.eval;

import java.util.List;
import java.util.stream.Stream;

/** A condition on labels. */
interface LabelTest extends LineStage {

  /** Whether the line stays; a value that cannot be compared stays and sets the error. */
  boolean holds(LabelSet labels);

  @Override
  default String process(long nanos, String line, LabelSet labels) {
    return holds(labels) ? line : null;
  }

  /** A condition on one label, which parsers may test as soon as they found it. */
  interface OfOne extends LabelTest {
    /** The label. */
    String name();

    @Override
    default List<String> requiredLabels() {
      return List.of(name());
    }
  }

  /** A condition put together of others; parsers do not test it early. */
  sealed interface Combined extends LabelTest {}

  /** Both hold. The second is tested even when the first fails, since a test may set the error. */
  record Both(LabelTest left, LabelTest right) implements Combined {
    @Override
    public boolean holds(LabelSet labels) {
      boolean first = left.holds(labels);
      return right.holds(labels) && first;
    }

    @Override
    public List<String> requiredLabels() {
      return names(left, right);
    }
  }

  /** One of two holds; the second is not tested when the first holds. */
  record Either(LabelTest left, LabelTest right) implements Combined {
    @Override
    public boolean holds(LabelSet labels) {
      return left.holds(labels) || right.holds(labels);
    }

    @Override
    public List<String> requiredLabels() {
      return names(left, right);
    }
  }

  /** Every line stays. */
  record Always() implements LabelTest {
    @Override
    public boolean holds(LabelSet labels) {
      return true;
    }
  }

  private static List<String> names(LabelTest left, LabelTest right) {
    return Stream.concat(left.requiredLabels().stream(), right.requiredLabels().stream())
        .distinct()
        .toList();
  }
}
