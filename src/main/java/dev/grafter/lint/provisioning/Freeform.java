package dev.grafter.lint.provisioning;

import static dev.grafter.lint.provisioning.ProvisioningRule.DOLLAR_RAW;
import static dev.grafter.lint.provisioning.ProvisioningRule.ENV_COERCED;

import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Objects of any shape: settings, query models, routes. */
public final class Freeform {

  private static final Pattern MEANT_TO_EXPAND =
      Pattern.compile("\\$\\$|\\$\\{[A-Z][A-Z0-9_]*\\}|\\$__(env|file)\\{");

  /** In a model, braces also name another query: {@code ${A}}. */
  private static final Pattern MEANT_TO_EXPAND_IN_MODEL =
      Pattern.compile("\\$\\$|\\$__(env|file)\\{");

  private final Report report;

  Freeform(Report report) {
    this.report = report;
  }

  /** The object with its strings expanded and, where Grafana does so, converted. */
  Node.Obj expand(Node.Obj object, String path) {
    Section.repeated(report, object, path);
    Node.ObjBuilder builder = Node.object();
    for (Map.Entry<String, Node> field : object.fields().entrySet()) {
      builder.put(field.getKey(), expand(field.getValue(), path + "." + field.getKey()));
    }
    return builder.build().at(object.where());
  }

  private Node expand(Node value, String path) {
    if (value instanceof Node.Obj object) {
      return expand(object, path);
    }
    if (value instanceof Node.Arr list) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        items.add(expand(list.items().get(i), path + "[" + i + "]"));
      }
      return Node.list(items).at(list.where());
    }
    return value instanceof Node.Str string ? string(string, path) : value;
  }

  private Node string(Node.Str value, String path) {
    Expansion expansion = new Strings(report).expand(value.value(), value.where(), path);
    if (!expansion.changed()) {
      return value;
    }
    return expansion.doubled()
        ? Node.of(expansion.value()).at(value.where())
        : coerced(expansion.value(), value.where(), path);
  }

  private Node coerced(String text, Location where, String path) {
    boolean number = GoValues.parseInt(text).isPresent() || GoValues.isFloat(text);
    if (!number && GoValues.parseBool(text).isEmpty()) {
      return Node.of(text).at(where);
    }
    report.add(
        ENV_COERCED,
        where,
        path,
        "the expanded text looks like a "
            + (number ? "number" : "boolean")
            + ", so Grafana stores a "
            + (number ? "number" : "boolean")
            + " and no string;"
            + " where a string is needed, write the value itself in quotes");
    return number
        ? Node.of(0).at(where)
        : Node.of(GoValues.parseBool(text).orElse(false)).at(where);
  }

  /** Looks at an object whose strings Grafana takes as they are. */
  void check(Node value, String path) {
    if (value instanceof Node.Obj object) {
      Section.repeated(report, object, path);
      object.fields().forEach((key, inner) -> check(inner, path + "." + key));
    } else if (value instanceof Node.Arr list) {
      for (int i = 0; i < list.size(); i++) {
        check(list.items().get(i), path + "[" + i + "]");
      }
    } else if (value instanceof Node.Str string) {
      raw(MEANT_TO_EXPAND_IN_MODEL, report, string.value(), string.where(), path);
    }
  }

  /** Reports dollar signs that were written for an expansion which does not happen. */
  public static void raw(Report report, String text, Location where, String path) {
    raw(MEANT_TO_EXPAND, report, text, where, path);
  }

  private static void raw(
      Pattern pattern, Report report, String text, Location where, String path) {
    if (pattern.matcher(text).find()) {
      report.add(
          DOLLAR_RAW,
          where,
          path,
          "Grafana expands nothing in this property: the dollar signs stay as written, so write one"
              + " where one is meant and no variables");
    }
  }
}
