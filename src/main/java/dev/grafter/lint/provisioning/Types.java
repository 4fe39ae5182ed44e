package dev.grafter.lint.provisioning;

import static dev.grafter.lint.provisioning.ProvisioningRule.TOP_LEVEL_TYPE;
import static dev.grafter.lint.provisioning.ProvisioningRule.YAML_TYPE;

import dev.grafter.codec.Node;

/** Values whose YAML type cannot go into a property, in the words of Go's library. */
final class Types {

  private static final int LONG_VALUE = 10;
  private static final int KEPT = 7;

  private Types() {}

  /**
   * Reports a value of a wrong type.
   *
   * @param type the Go type of the property; the bare {@code []} and {@code struct} stand for types
   *     that have a name in Grafana
   */
  static void refuse(Report report, Node value, String place, String type) {
    if (value instanceof Node.Obj object && !object.repeated().isEmpty()) {
      Section.repeated(report, object, place);
      return;
    }
    String wanted = words(type);
    report.refuse(
        YAML_TYPE,
        value.where(),
        place,
        "this must be "
            + wanted
            + " but is "
            + article(value.kind())
            + ": Grafana refuses the file",
        "line "
            + value.where().line()
            + ": cannot unmarshal "
            + tagged(value)
            + " into "
            + goType(type));
  }

  /** Reports that the top of a file is no object. */
  static void refuseTop(Report report, Node root) {
    report.refuse(
        TOP_LEVEL_TYPE,
        root.where(),
        "",
        "the top of a provisioning file is an object, not a "
            + root.kind()
            + ": Grafana refuses the file",
        "line " + root.where().line() + ": cannot unmarshal " + tagged(root) + " into ");
  }

  private static String goType(String type) {
    return switch (type) {
      case "[]" -> "[]";
      case "struct" -> "";
      default -> type;
    };
  }

  private static String words(String type) {
    if (type.startsWith("[]")) {
      return "a list";
    }
    return switch (type) {
      case "string" -> "a string";
      case "int64", "int" -> "a whole number";
      case "bool" -> "true or false";
      default -> "an object";
    };
  }

  private static String article(String kind) {
    return (kind.startsWith("o") ? "an " : "a ") + kind;
  }

  private static String tagged(Node value) {
    if (value instanceof Node.Obj) {
      return "!!map";
    }
    if (value instanceof Node.Arr) {
      return "!!seq";
    }
    Node.Scalar scalar = (Node.Scalar) value;
    return tag(scalar) + " `" + shortened(scalar.text()) + "`";
  }

  private static String tag(Node.Scalar scalar) {
    if (scalar instanceof Node.Num num) {
      return num.text().matches("[-+]?(0[xX].*|[^.eE]*)") ? "!!int" : "!!float";
    }
    if (scalar instanceof Node.Bool) {
      return "!!bool";
    }
    return scalar.isNull() ? "!!null" : "!!str";
  }

  private static String shortened(String text) {
    return text.length() > LONG_VALUE ? text.substring(0, KEPT) + "..." : text;
  }
}
