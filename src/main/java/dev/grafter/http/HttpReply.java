package dev.grafter.http;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.Optional;

/**
 * A server's answer with a status of 200 to 299.
 *
 * @param call what was asked
 * @param where the server, for messages
 * @param status the status
 * @param body the text
 */
public record HttpReply(HttpCall call, String where, int status, String body) {

  /**
   * The body as JSON.
   *
   * @throws HttpFailure when it is none
   */
  public Node json() {
    try {
      return Json.parseLenient(body, "answer");
    } catch (CodecException e) {
      throw HttpFailure.malformed(call, where, status, "what is no JSON (" + e.problem() + ")", e);
    }
  }

  /**
   * The body as a JSON object.
   *
   * @throws HttpFailure when it is none
   */
  public Node.Obj object() {
    return typed(json().asObject(), "an object");
  }

  /**
   * The body as a JSON list.
   *
   * @throws HttpFailure when it is none
   */
  public Node.Arr list() {
    return typed(json().asList(), "a list");
  }

  private <T> T typed(Optional<T> value, String wanted) {
    return value.orElseThrow(
        () -> HttpFailure.malformed(call, where, status, "JSON that is not " + wanted, null));
  }

  /** The failure of an answer that lacks what it should hold. */
  public HttpFailure lacks(String what) {
    return HttpFailure.malformed(call, where, status, "JSON without " + what, null);
  }

  /** Status and size; not the body. */
  @Override
  public String toString() {
    return call + " -> " + status + ", " + body.length() + " characters";
  }
}
