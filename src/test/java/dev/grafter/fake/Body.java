package dev.grafter.fake;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a request's JSON as a server does that decodes into typed structures: unknown keys are
 * ignored, null is absent, a wrong type is {@code bad request data}.
 */
record Body(Node.Obj json) {

  /** The body of a request; it must be JSON and say so. */
  static Body of(FakeRequest request) {
    if (!request.header("content-type").orElse("").contains("json")) {
      throw Refusal.badRequest();
    }
    return new Body(object(request.body()));
  }

  private static Node.Obj object(String text) {
    try {
      return Json.parseLenient(text, "request").asObject().orElseThrow(Refusal::badRequest);
    } catch (CodecException e) {
      throw Refusal.badRequest();
    }
  }

  Optional<Node> node(String key) {
    return json.find(key).filter(value -> !value.isNull());
  }

  String text(String key) {
    return node(key).map(value -> value.asString().orElseThrow(Refusal::badRequest)).orElse("");
  }

  boolean flag(String key) {
    return node(key).map(Body::flag).orElse(false);
  }

  private static boolean flag(Node value) {
    if (value instanceof Node.Bool bool) {
      return bool.value();
    }
    throw Refusal.badRequest();
  }

  Optional<Long> number(String key) {
    return node(key).map(Body::number);
  }

  private static long number(Node value) {
    if (value instanceof Node.Num num && num.isLong()) {
      return num.longValue();
    }
    throw Refusal.badRequest();
  }

  Optional<Node.Obj> object(String key, boolean strict) {
    return node(key)
        .map(value -> value.asObject().orElse(null))
        .or(() -> node(key).isPresent() && strict ? fail() : Optional.empty());
  }

  private static Optional<Node.Obj> fail() {
    throw Refusal.badRequest();
  }

  Optional<Body> child(String key) {
    return object(key, true).map(Body::new);
  }

  List<Node> list(String key) {
    return node(key)
        .map(value -> value.asList().orElseThrow(Refusal::badRequest).items())
        .orElse(List.of());
  }

  List<Body> bodies(String key) {
    return list(key).stream()
        .map(item -> new Body(item.asObject().orElseThrow(Refusal::badRequest)))
        .toList();
  }

  List<String> texts(String key) {
    return list(key).stream()
        .map(item -> item.asString().orElseThrow(Refusal::badRequest))
        .toList();
  }

  /** An object of strings, sorted by key. */
  Map<String, String> strings(String key) {
    Map<String, String> values = new TreeMap<>();
    object(key, true)
        .ifPresent(
            object ->
                object
                    .fields()
                    .forEach(
                        (name, value) ->
                            values.put(name, value.asString().orElseThrow(Refusal::badRequest))));
    return values;
  }
}
