package dev.grafter.render.otel;

import dev.grafter.logs.pipeline.Selector;
import java.util.ArrayList;
import java.util.List;

/** Selectors of {@code match} stages as conditions; a label that is missing counts as empty. */
final class OttlSelector {

  private OttlSelector() {}

  /** Conditions that must all hold. */
  static List<String> conditions(Selector selector) {
    List<String> conditions = new ArrayList<>();
    selector.matchers().forEach(matcher -> conditions.add(of(matcher)));
    selector.filters().forEach(filter -> conditions.add(of(filter)));
    return conditions;
  }

  private static String of(Selector.Matcher matcher) {
    String label = Ottl.attribute(matcher.label());
    return switch (matcher.operator()) {
      case EQUAL -> equal(label, matcher.value());
      case NOT_EQUAL -> Ottl.not(equal(label, matcher.value()));
      case MATCH -> matches(label, matcher);
      case NOT_MATCH -> Ottl.not(matches(label, matcher));
    };
  }

  private static String equal(String label, String value) {
    String same = label + " == " + Ottl.quote(value);
    return value.isEmpty() ? Ottl.or(List.of(Ottl.isMissing(label), same)) : same;
  }

  private static String matches(String label, Selector.Matcher matcher) {
    String found = Ottl.isMatch(label, "^(?:" + matcher.value() + ")$");
    return matcher.regex().orElseThrow().find("")
        ? Ottl.or(List.of(Ottl.isMissing(label), found))
        : found;
  }

  private static String of(Selector.Filter filter) {
    return switch (filter.operator()) {
      case EQUAL -> contains(filter.text());
      case NOT_EQUAL -> Ottl.not(contains(filter.text()));
      case MATCH -> Ottl.isMatch(Ottl.LINE, filter.text());
      case NOT_MATCH -> Ottl.not(Ottl.isMatch(Ottl.LINE, filter.text()));
    };
  }

  private static String contains(String text) {
    return Ottl.isMatch(Ottl.LINE, Ottl.exactly(text));
  }
}
