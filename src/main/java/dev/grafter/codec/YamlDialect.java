package dev.grafter.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a plain YAML scalar gets its type. The two differ as the Go libraries that read these files
 * in the field do.
 */
public enum YamlDialect {
  /**
   * As go-yaml v3 reads into an untyped value: only true and false are booleans. Grafana, Loki's
   * rules and our own files.
   */
  CORE(Set.of("true"), Set.of("false")),
  /**
   * As go-yaml v2 reads: y, yes, on and their opposites are booleans too. Promtail and Prometheus.
   */
  YAML_1_1(Set.of("true", "yes", "on", "y"), Set.of("false", "no", "off", "n"));

  private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9][0-9_]*)");
  private static final Pattern RADIX =
      Pattern.compile("[-+]?0([xX][0-9a-fA-F_]+|[oO]?[0-7_]+|b[01_]+)");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]{1,6})?");
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private final Set<String> trueWords;
  private final Set<String> falseWords;

  YamlDialect(Set<String> trueWords, Set<String> falseWords) {
    this.trueWords = trueWords;
    this.falseWords = falseWords;
  }

  /** The value of a plain scalar. */
  Node.Scalar resolve(String text, Location where) {
    if (NULLS.contains(text)) {
      return new Node.Null(text, where);
    }
    if (isWord(trueWords, text) || isWord(falseWords, text)) {
      return new Node.Bool(isWord(trueWords, text), text, where);
    }
    BigDecimal number = number(text);
    return number == null ? new Node.Str(text, where, true) : new Node.Num(text, number, where);
  }

  /** Whether a reader of this dialect takes the plain text for something else than a string. */
  boolean isTyped(String text) {
    return !(resolve(text, Location.NONE) instanceof Node.Str);
  }

  private static boolean isWord(Set<String> words, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.contains(lower)
        && (text.equals(lower)
            || text.equals(lower.toUpperCase(Locale.ROOT))
            || text.equals(lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1)));
  }

  private static BigDecimal number(String text) {
    if (text.length() > 400) {
      return null;
    }
    if (INTEGER.matcher(text).matches()) {
      return new BigDecimal(text.replace("_", ""));
    }
    if (RADIX.matcher(text).matches()) {
      return radix(text.replace("_", ""));
    }
    if (FLOAT.matcher(text).matches() && !text.endsWith("_")) {
      return new BigDecimal(text.replace("_", ""));
    }
    return null;
  }

  private static BigDecimal radix(String text) {
    boolean negative = text.startsWith("-");
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    String lower = digits.toLowerCase(Locale.ROOT);
    int base = lower.startsWith("0x") ? 16 : lower.startsWith("0b") ? 2 : 8;
    int skip = base == 8 && !lower.startsWith("0o") ? 1 : 2;
    String body = lower.substring(skip);
    if (body.isEmpty()) {
      return null;
    }
    BigInteger value = new BigInteger(body, base);
    return new BigDecimal(negative ? value.negate() : value);
  }
}
