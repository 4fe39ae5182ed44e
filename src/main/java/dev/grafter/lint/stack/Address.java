package dev.grafter.lint.stack;

import dev.grafter.codec.Location;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that one program of a stack reaches another at.
 *
 * @param text as it was written
 * @param host the host's name
 * @param port the port
 * @param from who uses it, in words
 * @param where its place
 */
record Address(String text, String host, String port, String from, Location where) {

  private static final Pattern FORM =
      Pattern.compile("(?:(https?)://)?([A-Za-z0-9_.-]+)(?::([0-9]{1,5}))?(?:/.*)?");

  /** Reads an address; empty when it holds a variable or is of another form. */
  static Optional<Address> parse(String text, String from, Location where) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String usual = "https".equals(parts.group(1)) ? "443" : "80";
    String port = parts.group(3) == null ? usual : parts.group(3);
    return Optional.of(new Address(text.strip(), parts.group(2), port, from, where));
  }

  /** Whether the name can only be that of a container: neither a domain nor a number. */
  boolean isInside() {
    return !host.contains(".");
  }
}
