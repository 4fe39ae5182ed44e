package dev.grafter.logql.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The label that a parser makes of each key. It is decided when the key is first seen in a query,
 * also that no label is made, and then holds for all later lines and streams.
 */
final class LabelNames {

  private static final int MOST = 1024;

  private final Map<String, Optional<String>> decided = new HashMap<>();

  /**
   * The label of a key, or null when none is made.
   *
   * @param decide gives the label or null when the key is seen first
   */
  String of(String key, UnaryOperator<String> decide) {
    Optional<String> known = decided.get(key);
    if (known != null) {
      return known.orElse(null);
    }
    String label = decide.apply(key);
    if (decided.size() < MOST) {
      decided.put(key, Optional.ofNullable(label));
    }
    return label;
  }

  /**
   * A key as a label name: a leading digit gets an underscore, whatever is no letter, digit or
   * underscore becomes one.
   */
  static String sanitized(String key) {
    return sanitized(new StringBuilder(), key).toString();
  }

  /** Appends a key as part of a label name. */
  static StringBuilder sanitized(StringBuilder out, String key) {
    String trimmed = key.strip();
    if (out.isEmpty() && !trimmed.isEmpty() && isDigit(trimmed.charAt(0))) {
      out.append('_');
    }
    trimmed.codePoints().forEach(c -> out.append(isNamePart(c) ? (char) c : '_'));
    return out;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNamePart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
  }

  /**
   * The label for a sanitised key that a parser found: with a suffix where the stream has the
   * label, null where it is not needed.
   */
  static String decide(String name, LabelSet labels) {
    String unique = labels.streamHas(name) ? name + LabelSet.EXTRACTED : name;
    return labels.hints().shouldExtract(unique) ? unique : null;
  }
}
