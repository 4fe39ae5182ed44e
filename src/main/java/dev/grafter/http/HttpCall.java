package dev.grafter.http;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request.
 *
 * @param doing what it is for, completing "Tried to ...", such as {@code read the folders}
 * @param method what it asks
 * @param path where, below the server's address
 * @param headers further headers
 * @param body what is sent; printed nowhere, for it may hold secrets
 */
public record HttpCall(
    String doing,
    HttpMethod method,
    HttpPath path,
    Map<String, String> headers,
    Optional<Node> body) {

  /** Checks and copies. */
  public HttpCall {
    Objects.requireNonNull(doing, "doing");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(body, "body");
    headers = Map.copyOf(headers);
  }

  /** A request that reads. */
  public static HttpCall get(String doing, HttpPath path) {
    return new HttpCall(doing, HttpMethod.GET, path, Map.of(), Optional.empty());
  }

  /** A request that writes. */
  public static HttpCall send(String doing, HttpMethod method, HttpPath path, Node body) {
    return new HttpCall(doing, method, path, Map.of(), Optional.of(body));
  }

  /** A request that deletes. */
  public static HttpCall delete(String doing, HttpPath path) {
    return new HttpCall(doing, HttpMethod.DELETE, path, Map.of(), Optional.empty());
  }

  /** This request with another header. */
  public HttpCall header(String name, String value) {
    Map<String, String> copy = new TreeMap<>(headers);
    copy.put(name, value);
    return new HttpCall(doing, method, path, copy, body);
  }

  Optional<String> bodyText() {
    return body.map(Json::write);
  }

  /** Method and path; never the body. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
