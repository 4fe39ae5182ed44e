package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import dev.grafter.model.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Colours by value.
 *
 * @param base the colour below the first step
 * @param steps the steps, each higher than the one before
 * @param percentage whether the values are per cent of minimum to maximum
 */
public record Thresholds(String base, List<Step> steps, boolean percentage) {

  /**
   * From a value on, a colour.
   *
   * @param from the value
   * @param color the colour
   */
  public record Step(double from, String color) {
    /** Checks the value. */
    public Step {
      Objects.requireNonNull(color, "color");
      if (!Double.isFinite(from)) {
        throw new IllegalArgumentException("a threshold is a finite number, not " + from);
      }
    }
  }

  /** Checks that the steps rise. */
  public Thresholds {
    Objects.requireNonNull(base, "base");
    steps = List.copyOf(steps);
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).from() <= steps.get(i - 1).from()) {
        throw new IllegalArgumentException(
            "thresholds must rise: " + steps.get(i).from() + " follows " + steps.get(i - 1).from());
      }
    }
  }

  /** One colour whatever the value. */
  public static Thresholds base(String color) {
    return new Thresholds(color, List.of(), false);
  }

  /** These thresholds and one more step above. */
  public Thresholds from(double value, String color) {
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(value, color));
    return new Thresholds(base, more, percentage);
  }

  Node.Obj node() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.object().put("value", Node.nil()).put("color", base).build());
    for (Step step : steps) {
      nodes.add(
          Node.object()
              .put("value", PlainNumber.node(step.from()))
              .put("color", step.color())
              .build());
    }
    return Node.object()
        .put("mode", percentage ? "percentage" : "absolute")
        .put("steps", Node.list(nodes))
        .build();
  }
}
