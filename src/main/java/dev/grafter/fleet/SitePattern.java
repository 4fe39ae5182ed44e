package dev.grafter.fleet;

import java.util.Objects;

/**
 * A name of a site, or of many: a star stands for any characters.
 *
 * @param text the pattern, such as {@code cluster-*}
 */
public record SitePattern(String text) {

  /** Checks that it is given. */
  public SitePattern {
    Objects.requireNonNull(text, "text");
  }

  /** Whether it is the name of the site, or stands for it. */
  public boolean matches(Site site) {
    String name = site.name();
    String[] parts = text.split("\\*", -1);
    if (parts.length == 1) {
      return name.equals(text);
    }
    String first = parts[0];
    String last = parts[parts.length - 1];
    return name.length() >= first.length() + last.length()
        && name.startsWith(first)
        && name.endsWith(last)
        && inside(name, parts);
  }

  /** Whether the inner parts follow each other between the first and the last. */
  private static boolean inside(String name, String[] parts) {
    int at = parts[0].length();
    int end = name.length() - parts[parts.length - 1].length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = name.indexOf(parts[i], at);
      if (found < 0 || found + parts[i].length() > end) {
        return false;
      }
      at = found + parts[i].length();
    }
    return true;
  }

  @Override
  public String toString() {
    return text;
  }
}
