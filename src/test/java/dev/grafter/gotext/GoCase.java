package dev.grafter.gotext;

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
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * One recorded answer of Go: what a template, a layout or a function set made of an input.
 *
 * @param set which functions and data were used
 * @param fields the input
 * @param answer {@code out:}, {@code error:} or {@code refused:} and the text
 */
public record GoCase(String set, Map<String, Node> fields, String answer) {

  /** All cases of a gzipped resource with one JSON object a line. */
  public static List<GoCase> load(String resource) {
    try (InputStream in = GoCase.class.getResourceAsStream("/gotext/" + resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return reader.lines().map(GoCase::parse).collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one line. */
  public static GoCase parse(String line) {
    Node.Obj object = Json.parse(line, "case").asObject().orElseThrow();
    for (String kind : List.of("refused", "error", "out")) {
      if (object.has(kind)) {
        String text = object.get(kind).asString().orElseThrow();
        String set = object.get("set").asString().orElseThrow();
        return new GoCase(set, object.fields(), kind + ":" + text);
      }
    }
    throw new IllegalArgumentException("no answer in " + line);
  }

  public String text(String field) {
    Node node = fields.get(field);
    return node == null ? "" : node.asString().orElseThrow();
  }

  /** A number as it was written. */
  public String number(String field) {
    return ((Node.Scalar) fields.get(field)).text();
  }

  /** The labels that the template was given. */
  public Map<String, String> data() {
    Node node = fields.get("data");
    return node == null
        ? Map.of()
        : node.asObject().orElseThrow().fields().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> entry.getValue().asString().orElseThrow()));
  }

  @Override
  public String toString() {
    return set + " " + text("template") + text("layout") + " " + text("value");
  }
}
