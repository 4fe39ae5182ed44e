package dev.grafter.sync;

import dev.grafter.codec.Node;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations such as {@code 1m30s} in the spelling that Grafana gives back: largest unit first, no
 * unit twice.
 */
final class PrometheusDuration {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,15}(ms|[smhdwy]))+|0");
  private static final Pattern PART = Pattern.compile("([0-9]{1,15})(ms|[smhdwy])");

  private static final Map<String, Long> MILLIS =
      Map.of(
          "ms", 1L,
          "s", 1_000L,
          "m", 60_000L,
          "h", 3_600_000L,
          "d", 86_400_000L,
          "w", 604_800_000L,
          "y", 31_536_000_000L);

  private static final List<String> UNITS = List.of("y", "w", "d", "h", "m", "s", "ms");

  private PrometheusDuration() {}

  /** The object with these keys in canonical spelling; what is no duration stays. */
  static Node.Obj canonical(Node.Obj object, String... keys) {
    Node.Obj result = object;
    for (String key : keys) {
      String text = object.text(key).orElse("");
      if (FORM.matcher(text).matches()) {
        result = result.with(key, canonical(text));
      }
    }
    return result;
  }

  /** The text in canonical spelling. */
  static String canonical(String text) {
    BigInteger left = BigInteger.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      BigInteger unit = BigInteger.valueOf(MILLIS.get(part.group(2)));
      left = left.add(new BigInteger(part.group(1)).multiply(unit));
    }
    return left.signum() == 0 ? "0s" : spell(left);
  }

  private static String spell(BigInteger millis) {
    StringBuilder text = new StringBuilder();
    BigInteger left = millis;
    for (String unit : UNITS) {
      BigInteger[] parts = left.divideAndRemainder(BigInteger.valueOf(MILLIS.get(unit)));
      if (parts[0].signum() > 0) {
        text.append(parts[0]).append(unit);
        left = parts[1];
      }
    }
    return text.toString();
  }
}
