package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula.
 *
 * @param refId its name
 * @param formula with {@code $A} or <code>${A}</code> for stages
 */
public record MathStage(String refId, String formula) implements Stage {
  private static final Pattern INPUT = Pattern.compile("\\$(?:\\{([^}]+)}|([A-Za-z0-9_]+))");

  /** Checks that it reads something. */
  public MathStage {
    StageNodes.requireName(refId);
    if (read(formula).isEmpty()) {
      throw new IllegalArgumentException(
          "stage " + refId + " computes \"" + formula + "\": name other stages as $A");
    }
  }

  @Override
  public Set<String> inputs() {
    return read(formula);
  }

  private static Set<String> read(String formula) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = INPUT.matcher(formula);
    while (matcher.find()) {
      names.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    return names;
  }

  @Override
  public boolean overTime(Predicate<String> inputOverTime) {
    return inputs().stream().anyMatch(inputOverTime);
  }

  @Override
  public Node.Obj node() {
    return StageNodes.stage(
        refId, StageNodes.expression(refId, "math").put("expression", formula).build());
  }
}
