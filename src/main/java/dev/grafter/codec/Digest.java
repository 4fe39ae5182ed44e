package dev.grafter.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Digests of values and texts. Equal nodes have equal digests, whatever the order of their keys.
 */
public final class Digest {

  private Digest() {}

  /** The SHA-256 of the value in canonical JSON (sorted keys), in lower-case hex. */
  public static String of(Node node) {
    return of(Json.write(sorted(node)));
  }

  /** The SHA-256 of the text in UTF-8, in lower-case hex. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of the bytes, in lower-case hex. */
  public static String of(byte[] bytes) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The same value with the keys of every object in order. */
  public static Node sorted(Node node) {
    if (node instanceof Node.Obj obj) {
      Map<String, Node> fields = new TreeMap<>(obj.fields());
      fields.replaceAll((key, value) -> sorted(value));
      return new Node.Obj(fields, Map.of(), obj.where());
    }
    return node instanceof Node.Arr arr ? arr.map(Digest::sorted) : node;
  }
}
