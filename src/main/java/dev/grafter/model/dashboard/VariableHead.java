package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What all variables have.
 *
 * @param name the name by which queries use it
 * @param label what is to be read beside it
 * @param description what it does, under the pointer
 * @param hide whether it is hidden
 */
public record VariableHead(String name, String label, String description, boolean hide) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  /** Checks the name. */
  public VariableHead {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(description, "description");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\""
              + name
              + "\" cannot name a variable: use letters, digits and underscores, a letter first");
    }
  }

  /** A visible variable. */
  public static VariableHead of(String name, String label, String description) {
    return new VariableHead(name, label, description, false);
  }

  /** The same, hidden. */
  public VariableHead hidden() {
    return new VariableHead(name, label, description, true);
  }

  Node.ObjBuilder start(String type) {
    return Node.object()
        .put("type", type)
        .put("name", name)
        .putNonEmpty("label", label)
        .putNonEmpty("description", description)
        .put("hide", hide ? 2 : 0)
        .put("skipUrlSync", false);
  }
}
