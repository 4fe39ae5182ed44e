package dev.grafter.logql.eval;

import java.math.BigInteger;

/**
 * An address of either family.
 *
 * @param bits 32 or 128
 * @param value the address as a number
 */
record IpAddress(int bits, BigInteger value) {

  private static final int GROUPS = 8;

  /** The address, or null when the text is none. */
  static IpAddress parse(String text) {
    return text.indexOf(':') >= 0 ? parseV6(text) : parseV4(text);
  }

  private static IpAddress parseV4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return null;
    }
    long value = 0;
    for (String part : parts) {
      if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
        return null;
      }
      value = value << 8 | Integer.parseInt(part);
    }
    return new IpAddress(32, BigInteger.valueOf(value));
  }

  private static IpAddress parseV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      int[] groups = groups(text);
      return groups == null || groups.length != GROUPS ? null : v6(groups, new int[0]);
    }
    int[] left = gap == 0 ? new int[0] : groups(text.substring(0, gap));
    String rest = text.substring(gap + 2);
    int[] right = rest.isEmpty() ? new int[0] : groups(rest);
    return left == null || right == null || left.length + right.length >= GROUPS
        ? null
        : v6(left, right);
  }

  private static int[] groups(String text) {
    String[] parts = text.split(":", -1);
    boolean endsInV4 = parts[parts.length - 1].indexOf('.') >= 0;
    int[] groups = new int[parts.length + (endsInV4 ? 1 : 0)];
    for (int i = 0; i < parts.length - (endsInV4 ? 1 : 0); i++) {
      if (!parts[i].matches("[0-9a-fA-F]{1,4}")) {
        return null;
      }
      groups[i] = Integer.parseInt(parts[i], 16);
    }
    if (endsInV4) {
      IpAddress v4 = parseV4(parts[parts.length - 1]);
      if (v4 == null) {
        return null;
      }
      groups[groups.length - 2] = v4.value().intValue() >>> 16;
      groups[groups.length - 1] = v4.value().intValue() & 0xffff;
    }
    return groups;
  }

  private static IpAddress v6(int[] left, int[] right) {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < GROUPS; i++) {
      int fromRight = i - (GROUPS - right.length);
      int group = i < left.length ? left[i] : fromRight >= 0 ? right[fromRight] : 0;
      value = value.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    return new IpAddress(128, value);
  }
}
