package dev.grafter.logs.ingest;

/** Names of structured metadata, which Loki makes into names that queries can use. */
final class MetadataName {

  private MetadataName() {}

  /**
   * Puts an underscore for all but letters and digits; a name that then begins with a digit, or
   * with a single underscore, gets {@code key} in front.
   */
  static String normal(String name) {
    StringBuilder normal = new StringBuilder(name.length());
    name.codePoints()
        .map(c -> Character.isLetter(c) || Character.isDigit(c) ? c : '_')
        .forEach(normal::appendCodePoint);
    if (!name.isEmpty() && normal.charAt(0) >= '0' && normal.charAt(0) <= '9') {
      normal.insert(0, "key_");
    } else if (normal.indexOf("_") == 0 && normal.indexOf("__") != 0) {
      normal.insert(0, "key");
    }
    return normal.toString();
  }
}
