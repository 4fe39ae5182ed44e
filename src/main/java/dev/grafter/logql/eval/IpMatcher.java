package dev.grafter.logql.eval;

import dev.grafter.gotext.GoQuote;
import java.math.BigInteger;

/** An address, a network or a range of addresses, as {@code ip("...")} has it. */
final class IpMatcher {

  private final IpAddress first;
  private final IpAddress last;

  private IpMatcher(IpAddress first, IpAddress last) {
    this.first = first;
    this.last = last;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException in Loki's words
   */
  static IpMatcher of(String pattern) {
    IpAddress single = IpAddress.parse(pattern);
    IpMatcher matcher = single != null ? new IpMatcher(single, single) : network(pattern);
    matcher = matcher != null ? matcher : range(pattern);
    if (matcher == null) {
      throw new IllegalArgumentException("ip: invalid pattern: " + GoQuote.quote(pattern));
    }
    return matcher;
  }

  private static IpMatcher network(String pattern) {
    int slash = pattern.lastIndexOf('/');
    IpAddress address = slash < 0 ? null : IpAddress.parse(pattern.substring(0, slash));
    String digits = pattern.substring(slash + 1);
    if (address == null
        || !digits.matches("0|[1-9][0-9]{0,2}")
        || Integer.parseInt(digits) > address.bits()) {
      return null;
    }
    BigInteger hosts =
        BigInteger.ONE
            .shiftLeft(address.bits() - Integer.parseInt(digits))
            .subtract(BigInteger.ONE);
    return new IpMatcher(
        new IpAddress(address.bits(), address.value().andNot(hosts)),
        new IpAddress(address.bits(), address.value().or(hosts)));
  }

  private static IpMatcher range(String pattern) {
    int dash = pattern.indexOf('-');
    IpAddress from = dash < 0 ? null : IpAddress.parse(pattern.substring(0, dash));
    IpAddress to = dash < 0 ? null : IpAddress.parse(pattern.substring(dash + 1));
    boolean valid =
        from != null
            && to != null
            && from.bits() == to.bits()
            && from.value().compareTo(to.value()) <= 0;
    return valid ? new IpMatcher(from, to) : null;
  }

  private boolean contains(IpAddress address) {
    return address.bits() == first.bits()
        && address.value().compareTo(first.value()) >= 0
        && address.value().compareTo(last.value()) <= 0;
  }

  /** Whether some address in the text is one of these. */
  boolean foundIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean v4 = mayBeV4(text, i);
      if (!v4 && !mayBeV6(text, i)) {
        continue;
      }
      int end = i;
      while (end < text.length() && isAddressPart(text.charAt(end), v4)) {
        end++;
      }
      IpAddress address = IpAddress.parse(text.substring(i, end));
      if (address != null && contains(address)) {
        return true;
      }
      i = end;
    }
    return false;
  }

  private static boolean mayBeV4(String text, int at) {
    return at + 3 < text.length()
        && isDigit(text.charAt(at))
        && (text.charAt(at + 1) == '.' || text.charAt(at + 2) == '.' || text.charAt(at + 3) == '.');
  }

  /** One to four hexadecimal digits and a colon, or two colons and a digit. */
  private static boolean mayBeV6(String text, int at) {
    if (at + 4 >= text.length()) {
      return false;
    }
    if (text.charAt(at) == ':') {
      return text.charAt(at + 1) == ':' && isHex(text.charAt(at + 2));
    }
    int digits = 0;
    while (digits < 5 && isHex(text.charAt(at + digits))) {
      digits++;
    }
    return digits > 0 && digits < 5 && text.charAt(at + digits) == ':';
  }

  private static boolean isAddressPart(char c, boolean v4) {
    return isDigit(c) || c == '.' || (!v4 && (c == ':' || isHex(c)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
