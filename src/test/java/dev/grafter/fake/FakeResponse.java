package dev.grafter.fake;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer, free of any transport.
 *
 * @param status the status code
 * @param headers the headers, names in lower case
 * @param body the body, empty when there is none
 */
public record FakeResponse(int status, Map<String, String> headers, String body) {

  private static final String TYPE = "content-type";

  /** Copies the headers. */
  public FakeResponse {
    headers = new TreeMap<>(headers);
  }

  /** An answer in JSON. */
  public static FakeResponse json(int status, Node body) {
    return new FakeResponse(status, Map.of(TYPE, "application/json"), Json.write(body));
  }

  /** An answer in another format. */
  public static FakeResponse text(int status, String type, String body) {
    return new FakeResponse(status, Map.of(TYPE, type), body);
  }

  /** An answer without a body. */
  static FakeResponse empty(int status) {
    return new FakeResponse(status, Map.of(TYPE, "application/json"), "");
  }

  /** The most usual answer: one message. */
  static FakeResponse message(int status, String message) {
    return json(status, Node.object().put("message", message).build());
  }

  /** An answer of the middleware, which spells its content type with a charset. */
  static FakeResponse middleware(int status, Node body) {
    return json(status, body).with(TYPE, "application/json; charset=UTF-8");
  }

  /** A structured error: status, message id, message. */
  static FakeResponse structured(int status, String id, String message) {
    return json(status, structuredBody(status, id, message).build());
  }

  /** A structured error with details. */
  static FakeResponse structured(int status, String id, String message, Node extra) {
    return json(status, structuredBody(status, id, message).put("extra", extra).build());
  }

  private static Node.ObjBuilder structuredBody(int status, String id, String message) {
    return Node.object().put("statusCode", status).put("messageId", id).put("message", message);
  }

  /** A copy with one more header. */
  public FakeResponse with(String name, String value) {
    Map<String, String> copy = new TreeMap<>(headers);
    copy.put(name, value);
    return new FakeResponse(status, copy, body);
  }

  /** The body as JSON; null for an empty one. */
  public Node node() {
    return body.isEmpty() ? Node.nil() : Json.parseLenient(body, "answer");
  }
}
