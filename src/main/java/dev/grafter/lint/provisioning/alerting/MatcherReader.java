package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.AlertingRule.POLICY_MATCHER_INVALID;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.gotext.GoQuote;
import dev.grafter.lint.provisioning.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the matchers of a policy, in each of the four forms that Grafana takes. */
final class MatcherReader {

  private static final Set<String> OPERATORS = Set.of("=", "!=", "=~", "!~");
  private static final Pattern CLASSIC =
      Pattern.compile(
          "(?s)\\s*\\{?\\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(=~|!=|!~|=)\\s*(.*?)\\s*\\}?\\s*");
  private static final int PARTS = 3;

  private final Report report;

  MatcherReader(Report report) {
    this.report = report;
  }

  void read(Node.Obj route, String path) {
    list(route, "object_matchers", path).forEach(item -> triple(item, path + ".object_matchers"));
    list(route, "matchers", path).forEach(item -> line(item, path + ".matchers"));
    route.find("match").ifPresent(value -> strings(value, path + ".match"));
    route.find("match_re").ifPresent(value -> expressions(value, path + ".match_re"));
  }

  private List<Node> list(Node.Obj route, String key, String path) {
    Optional<Node> value = route.find(key).filter(found -> !found.isNull());
    if (value.isPresent() && value.get().asList().isEmpty()) {
      type(value.get(), path + "." + key, "a list");
    }
    return value.flatMap(Node::asList).map(Node.Arr::items).orElse(List.of());
  }

  /** Go fills up to three strings: missing ones are empty, more than three are dropped. */
  private void triple(Node item, String path) {
    Optional<Node.Arr> parts = item.asList();
    if (parts.isEmpty()) {
      type(item, path, "a list of label, operator and value");
      return;
    }
    List<Node> items = parts.get().items();
    for (Node part : items) {
      if (!JsonKinds.isString(part)) {
        type(part, path, "a string: put it in quotes");
        return;
      }
    }
    String operator = items.size() > 1 ? items.get(1).asString().orElse("") : "";
    if (!OPERATORS.contains(operator)) {
      refuse(
          item.where(),
          path,
          "a matcher is [label, operator, value] with one of = != =~ !~",
          "unsupported match type " + GoQuote.quote(operator) + " in matcher");
    } else if (operator.endsWith("~")) {
      String value = items.size() < PARTS ? "" : items.get(2).asString().orElse("");
      expression(items.get(items.size() - 1).where(), path, unquoted(value));
    }
  }

  private static String unquoted(String value) {
    String start = value.startsWith("\"") ? value.substring(1) : value;
    return start.endsWith("\"") ? start.substring(0, start.length() - 1) : start;
  }

  private void line(Node item, String path) {
    if (!(item instanceof Node.Str string)) {
      type(item, path, "a string such as 'severity=\"critical\"'");
      return;
    }
    com.google.re2j.Matcher matcher = CLASSIC.matcher(string.value());
    if (!matcher.matches()) {
      refuse(
          item.where(),
          path,
          "a matcher is a label, one of = != =~ !~, and a value",
          "bad matcher format: " + string.value());
    } else if (matcher.group(2).endsWith("~")) {
      expression(item.where(), path, unquoted(matcher.group(3)));
    }
  }

  private void strings(Node value, String path) {
    value
        .asObject()
        .ifPresentOrElse(
            object ->
                object.fields().values().stream()
                    .filter(inner -> !JsonKinds.isString(inner))
                    .forEach(inner -> type(inner, path, "a string")),
            () -> type(value, path, "an object of labels and values"));
  }

  private void expressions(Node value, String path) {
    strings(value, path);
    value
        .asObject()
        .ifPresent(
            object ->
                object
                    .fields()
                    .values()
                    .forEach(
                        inner ->
                            inner
                                .asString()
                                .ifPresent(text -> expression(inner.where(), path, text))));
  }

  private void expression(Location where, String path, String text) {
    try {
      Pattern.compile("^(?:" + text + ")$");
    } catch (PatternSyntaxException e) {
      refuse(
          where,
          path,
          "this regular expression is none: " + e.getDescription(),
          "error parsing regexp: " + e.getDescription());
    }
  }

  private void type(Node value, String path, String wanted) {
    if (value.isNull()) {
      return;
    }
    refuse(
        value.where(),
        path,
        "this must be " + wanted + ", but it is a " + value.kind(),
        "json: cannot unmarshal " + JsonKinds.goWord(value) + " into Go ");
  }

  private void refuse(Location where, String path, String message, String said) {
    report.refuse(
        POLICY_MATCHER_INVALID, where, path, message + "; Grafana refuses the policies", said);
  }
}
