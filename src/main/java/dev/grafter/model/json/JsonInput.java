package dev.grafter.model.json;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** What all readers of JSON objects share. */
final class JsonInput {

  private static final int LONGEST_UID = 40;

  private JsonInput() {}

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException when it is no JSON object
   */
  static Node.Obj object(String text, String what) {
    try {
      return object(Json.parse(text, what + " JSON"), what);
    } catch (CodecException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  static Node.Obj object(Node node, String what) {
    return node.asObject()
        .orElseThrow(
            () ->
                new IllegalArgumentException("a " + what + " is an object, not a " + node.kind()));
  }

  /** The text of a property; what is empty or null counts as absent. */
  static Optional<String> text(Node.Obj object, String key) {
    return object.text(key).filter(text -> !text.isBlank());
  }

  /** The object without properties that are null: builders write what was never set. */
  static Node.Obj withoutNulls(Node.Obj object) {
    return object.without(
        object.fields().entrySet().stream()
            .filter(field -> field.getValue() instanceof Node.Null)
            .map(Map.Entry::getKey)
            .toArray(String[]::new));
  }

  /**
   * A uid that stays the same while the title does: its letters and digits with dashes between; a
   * long one is cut and ends in a checksum.
   */
  static String uid(String title) {
    String slug =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (!slug.isEmpty() && slug.length() <= LONGEST_UID && slug.equals(plain(title))) {
      return slug;
    }
    CRC32 sum = new CRC32();
    sum.update(title.getBytes(StandardCharsets.UTF_8));
    String end = String.format(Locale.ROOT, "%08x", sum.getValue());
    String start = slug.substring(0, Math.min(slug.length(), LONGEST_UID - end.length() - 1));
    return start.isEmpty() ? end : start + "-" + end;
  }

  /** The title with single dashes for spaces: what a slug keeps without loss. */
  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
