package dev.grafter.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Removes secret values from texts that a server sent: servers and proxies may repeat what we sent
 * them. Values shorter than four characters are not searched for.
 */
public final class Redaction {

  private static final int SHORTEST = 4;

  /** Longest first, so that a value that contains another one disappears whole. */
  private final Set<String> values =
      new ConcurrentSkipListSet<>(
          (a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());

  /** Never lets this value through again. */
  public void hide(String value) {
    if (value.length() >= SHORTEST) {
      values.add(value);
      values.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /** The text without hidden values. */
  public String clean(String text) {
    String cleaned = text;
    for (String value : values) {
      cleaned = cleaned.replace(value, "[secret]");
    }
    return cleaned;
  }

  @Override
  public String toString() {
    return values.size() + " hidden values";
  }
}
