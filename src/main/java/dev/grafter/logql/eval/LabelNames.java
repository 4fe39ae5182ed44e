package dev.grafter.logql.eval;

import java.util.function.UnaryOperator;

/**
 * The label that a parser makes of each key. It is decided when the key is first seen in a query,
 * also that no label is made, and then holds for all later lines and streams.
 */
final class LabelNames {

  private static final int MOST = 1024;

  private String[] keys = new String[32];
  private String[] labels = new String[32];
  private int size;

  /**
   * The label of a key, or null when none is made.
   *
   * @param decide gives the label or null when the key is seen first
   */
  String of(String key, UnaryOperator<String> decide) {
    return of(key, 0, key.length(), key.hashCode(), decide);
  }

  /**
   * The label of a key that is part of a text; no text is made for one that was seen before.
   *
   * @param hash the key's, as {@link String#hashCode} computes it
   */
  String of(String text, int from, int to, int hash, UnaryOperator<String> decide) {
    int slot = slot(text, from, to, hash);
    if (keys[slot] != null) {
      return labels[slot];
    }
    String key = text.substring(from, to);
    String label = decide.apply(key);
    if (size < MOST) {
      keys[slot] = key;
      labels[slot] = label;
      size++;
      growIfFull();
    }
    return label;
  }

  private int slot(String text, int from, int to, int hash) {
    int mask = keys.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (keys[slot] != null && !isKey(keys[slot], text, from, to, hash)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean isKey(String key, String text, int from, int to, int hash) {
    return key.hashCode() == hash && key.length() == to - from && text.startsWith(key, from);
  }

  private void growIfFull() {
    if (size * 2 <= keys.length) {
      return;
    }
    String[] oldKeys = keys;
    String[] oldLabels = labels;
    keys = new String[oldKeys.length * 2];
    labels = new String[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        String key = oldKeys[i];
        int slot = slot(key, 0, key.length(), key.hashCode());
        keys[slot] = key;
        labels[slot] = oldLabels[i];
      }
    }
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
