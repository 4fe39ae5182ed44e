package dev.grafter.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request, free of any transport.
 *
 * @param method the method in upper case
 * @param path the path as it was sent, still encoded, without the query
 * @param query the decoded query, in order
 * @param headers the headers, names in lower case
 * @param body the body, empty when there is none
 */
public record FakeRequest(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    String body) {

  /** Copies the maps. */
  public FakeRequest {
    query = new LinkedHashMap<>(query);
    Map<String, String> lower = new TreeMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    headers = lower;
  }

  /**
   * A request from its line.
   *
   * @param target the path with the query, as on the wire
   */
  public static FakeRequest of(
      String method, String target, Map<String, String> headers, String body) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    return new FakeRequest(
        method, path, parseQuery(mark < 0 ? "" : target.substring(mark + 1)), headers, body);
  }

  private static Map<String, List<String>> parseQuery(String text) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        query.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
      }
    }
    return query;
  }

  static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** A header's value; any case of the name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The first value of a query parameter, or an empty string. */
  public String parameter(String name) {
    List<String> values = parameters(name);
    return values.isEmpty() ? "" : values.get(0);
  }

  /** All values of a query parameter. */
  public List<String> parameters(String name) {
    return query.getOrDefault(name, List.of());
  }

  /** Whether the request may change something: neither a read nor a query. */
  public boolean isWrite() {
    return !method.equals("GET")
        && !method.equals("HEAD")
        && !path.equals("/api/ds/query")
        && !parameter("dryRun").equals("All");
  }

  @Override
  public String toString() {
    return method + " " + path + (query.isEmpty() ? "" : "?" + query);
  }
}
