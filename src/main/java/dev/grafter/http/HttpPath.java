package dev.grafter.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A path and query below a server's address, already percent-encoded.
 *
 * @param encoded the text after the address, beginning with a slash
 */
public record HttpPath(String encoded) {

  /** Checks the form. */
  public HttpPath {
    if (!encoded.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash: " + encoded);
    }
  }

  /** The path of these segments; each is encoded, so a slash in a name stays part of the name. */
  public static HttpPath of(String... segments) {
    return new HttpPath(
        Stream.of(segments).map(HttpPath::encode).collect(Collectors.joining("/", "/", "")));
  }

  /** This path with another query parameter. */
  public HttpPath query(String name, String value) {
    String separator = encoded.contains("?") ? "&" : "?";
    return new HttpPath(encoded + separator + encode(name) + "=" + encode(value));
  }

  private static String encode(String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    return encoded.equals(".") || encoded.equals("..") ? encoded.replace(".", "%2E") : encoded;
  }

  @Override
  public String toString() {
    return encoded;
  }
}
