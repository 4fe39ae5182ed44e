package dev.grafter.lint.provisioning;

import static dev.grafter.lint.provisioning.ProvisioningRule.LENIENT_TYPE;
import static dev.grafter.lint.provisioning.ProvisioningRule.NOT_A_BOOLEAN;
import static dev.grafter.lint.provisioning.ProvisioningRule.NOT_A_NUMBER;

import dev.grafter.codec.Node;
import java.util.Optional;

/**
 * Reads single values as Grafana's typed decoding does: by their text, expanded, then converted.
 */
final class Scalars {

  private final Report report;

  Scalars(Report report) {
    this.report = report;
  }

  /** A string that Grafana expands. */
  Text text(Node value, String place) {
    Optional<Node.Scalar> scalar = scalar(value, place, "string");
    if (scalar.isEmpty()) {
      return new Text("", value.where(), place, false, false);
    }
    lenient(scalar.get(), place, "a string");
    return expanded(scalar.get(), place);
  }

  private Text expanded(Node.Scalar value, String place) {
    Expansion expansion = new Strings(report).expand(value.text(), value.where(), place);
    return new Text(expansion.value(), value.where(), place, true, expansion.fromEnvironment());
  }

  /** The value as a scalar; anything else is refused. */
  Optional<Node.Scalar> scalar(Node value, String place, String type) {
    if (value instanceof Node.Scalar scalar) {
      return Optional.of(scalar);
    }
    Types.refuse(report, value, place, type);
    return Optional.empty();
  }

  private void lenient(Node.Scalar value, String place, String wanted) {
    if (!(value instanceof Node.Str)) {
      report.add(
          LENIENT_TYPE,
          value.where(),
          place,
          "this must be "
              + wanted
              + " but is a "
              + value.kind()
              + ": Grafana takes its text, so"
              + " put it in quotes");
    }
  }

  /**
   * A whole number.
   *
   * @param function Go's function
   * @param before what Grafana says before Go's words
   */
  Whole whole(Node.Scalar value, String place, String function, String before) {
    Text text = expanded(value, place);
    if (text.isEmpty()) {
      return new Whole(0, value.where(), place, false);
    }
    Optional<Long> number = GoValues.parseInt(text.value());
    if (number.isEmpty()) {
      report.refuseOpenly(
          NOT_A_NUMBER,
          text.where(),
          text.path(),
          "this must be a whole number in decimal digits, but "
              + text.shown()
              + " is none:"
              + " Grafana refuses the file",
          before
              + without(text, GoValues.intProblem(function.replace("strconv.", ""), text.value())));
    } else if (value instanceof Node.Str && !text.fromEnvironment()) {
      quoted(value, place, "number");
    }
    return new Whole(number.orElse(0L), value.where(), place, number.isPresent());
  }

  /** Go's sentence up to the value, when the value must not be printed. */
  private static String without(Text text, String problem) {
    return text.fromEnvironment() ? problem.substring(0, problem.indexOf('"')) : problem;
  }

  private void quoted(Node.Scalar value, String place, String kind) {
    report.add(
        LENIENT_TYPE,
        value.where(),
        place,
        "this is a string where Grafana wants a " + kind + ": it converts it, so drop the quotes");
  }

  /** A boolean. */
  Flag flag(Node.Scalar value, String place) {
    Text text = expanded(value, place);
    Optional<Boolean> flag = GoValues.parseBool(text.value());
    if (flag.isEmpty()) {
      String shown = text.isEmpty() ? "an empty text" : text.shown();
      report.refuseOpenly(
          NOT_A_BOOLEAN,
          text.where(),
          text.path(),
          "this must be true or false, but " + shown + " is neither: Grafana refuses the file",
          without(text, GoValues.boolProblem(text.value())));
    } else if (!(value instanceof Node.Bool) && !text.fromEnvironment()) {
      quoted(value, place, "boolean");
    }
    return new Flag(flag.orElse(false), value.where(), place);
  }

  /**
   * A string in a map or a list, where null is an empty string.
   *
   * @param expand whether Grafana expands it
   */
  Text entry(Node value, String place, boolean expand) {
    if (value.isNull()) {
      return new Text("", value.where(), place, true, false);
    }
    if (expand) {
      return text(value, place);
    }
    Optional<Node.Scalar> scalar = scalar(value, place, "string");
    scalar.ifPresent(found -> lenient(found, place, "a string"));
    return new Text(
        scalar.map(Node.Scalar::text).orElse(""), value.where(), place, scalar.isPresent(), false);
  }
}
