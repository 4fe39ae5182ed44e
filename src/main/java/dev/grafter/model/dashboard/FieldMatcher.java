package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;

/**
 * Which fields an override is for.
 *
 * @param id Grafana's matcher
 * @param options what it looks for
 */
public record FieldMatcher(String id, Node options) {

  /** The field of that name. */
  public static FieldMatcher name(String name) {
    return new FieldMatcher("byName", Node.of(name));
  }

  /** All fields whose name matches a JavaScript regular expression. */
  public static FieldMatcher nameMatching(String regex) {
    return new FieldMatcher("byRegexp", Node.of("/" + regex + "/"));
  }

  /** All fields of a type: {@code number}, {@code string}, {@code time}. */
  public static FieldMatcher type(String type) {
    return new FieldMatcher("byType", Node.of(type));
  }

  /** All fields of a query. */
  public static FieldMatcher query(String refId) {
    return new FieldMatcher("byFrameRefID", Node.of(refId));
  }

  Node.Obj node() {
    return Node.object().put("id", id).put("options", options).build();
  }
}
