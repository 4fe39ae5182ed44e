package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a series becomes one number.
 *
 * @param calc the calculation, such as {@code lastNotNull} or {@code sum}
 * @param everyValue whether each row is shown instead
 * @param limit the most rows
 */
public record Reduce(String calc, boolean everyValue, OptionalInt limit) {

  /** The last number. */
  public static final Reduce LAST = new Reduce("lastNotNull", false, OptionalInt.empty());

  /** The sum. */
  public static final Reduce SUM = new Reduce("sum", false, OptionalInt.empty());

  /** Refuses null. */
  public Reduce {
    Objects.requireNonNull(calc, "calc");
    Objects.requireNonNull(limit, "limit");
  }

  /** Each row of the answer. */
  public static Reduce rows(int limit) {
    return new Reduce("lastNotNull", true, OptionalInt.of(limit));
  }

  Node.Obj node() {
    Node.ObjBuilder builder =
        Node.object()
            .put("calcs", Node.list(Node.of(calc)))
            .put("fields", "")
            .put("values", everyValue);
    limit.ifPresent(rows -> builder.put("limit", rows));
    return builder.build();
  }
}
