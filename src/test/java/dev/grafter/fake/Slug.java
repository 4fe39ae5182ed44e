package dev.grafter.fake;

import java.util.Locale;

/** The part of a dashboard's or folder's address that is made of its title. */
final class Slug {

  private static final int LONGEST = 50;

  private Slug() {}

  static String of(String title) {
    StringBuilder slug = new StringBuilder();
    for (char c : title.trim().toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c) && c < 128) {
        slug.append(c);
      } else if ((c == '-' || c == '_' || Character.isWhitespace(c)) && !endsWithDash(slug)) {
        slug.append('-');
      }
    }
    String text = slug.toString().replaceAll("^-|-$", "");
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static boolean endsWithDash(StringBuilder slug) {
    return slug.length() > 0 && slug.charAt(slug.length() - 1) == '-';
  }
}
