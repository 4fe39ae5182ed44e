package dev.grafter.fake;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * One recorded request and its answer.
 *
 * @param step the step's name, such as {@code folder.create}
 * @param auth who asked
 * @param headers more headers of the request
 * @param body the request's body, empty for none
 * @param status the recorded status
 * @param answer the recorded body, null for none
 */
record Exchange(
    String step,
    String method,
    String target,
    String auth,
    Map<String, String> headers,
    String body,
    int status,
    Node answer) {

  /** The recording of a release, in order. */
  static List<Exchange> recorded(String version) {
    String name = "/conformance/grafana/exchanges-" + version + ".jsonl.gz";
    try (InputStream in = Exchange.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> of(Json.parse(line, name).asObject().orElseThrow()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Exchange of(Node.Obj line) {
    Map<String, String> headers = new TreeMap<>();
    line.find("request", "headers")
        .flatMap(Node::asObject)
        .ifPresent(
            all ->
                all.fields()
                    .forEach((key, value) -> headers.put(key, value.asString().orElseThrow())));
    return new Exchange(
        line.text("step").orElseThrow(),
        line.text("request", "method").orElseThrow(),
        line.text("request", "path").orElseThrow(),
        line.text("request", "auth").orElseThrow(),
        headers,
        line.text("request", "raw")
            .or(() -> line.find("request", "body").filter(n -> !n.isNull()).map(Json::write))
            .orElse(""),
        (int) ((Node.Num) line.find("response", "status").orElseThrow()).longValue(),
        line.find("response", "body").orElse(Node.nil()));
  }

  /** The first word of the step. */
  String area() {
    return step.substring(0, (step + ".").indexOf('.'));
  }
}
