package dev.grafter.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Jackson's own tree to {@link Node} and back, for library users whose objects come as {@link
 * JsonNode}.
 */
public final class JacksonTrees {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JacksonTrees() {}

  /** The tree as a node; {@code source} names it in later error messages. */
  public static Node read(JsonNode tree, String source) {
    return Json.parse(tree.toString(), source);
  }

  /** The node as a Jackson tree. */
  public static JsonNode write(Node node) {
    try {
      return MAPPER.readTree(Json.write(node));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
