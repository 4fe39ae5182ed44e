package dev.grafter.lint.provisioning;

import dev.grafter.codec.Node;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/**
 * Properties that Grafana leaves to Go's YAML library: nothing is expanded, and quoted numbers and
 * booleans are refused.
 */
public final class Plain {

  private static final Set<String> OLD_BOOLEANS = Set.of("y", "yes", "on", "n", "no", "off");

  private static final BigDecimal LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);

  private Plain() {}

  /** A whole number; 0 when absent or refused. */
  public static long whole(Section section, String key) {
    return whole(section, key, "int64");
  }

  /**
   * A whole number of one of Go's types; 0 when absent or refused.
   *
   * @param type int or int64
   */
  public static long whole(Section section, String key, String type) {
    return section.find(key).map(value -> whole(section, key, type, value)).orElse(0L);
  }

  private static long whole(Section section, String key, String type, Node value) {
    if (value instanceof Node.Num number && number.value().abs().compareTo(LIMIT) <= 0) {
      return number.longValue();
    }
    Types.refuse(section.report(), value, section.path(key), type);
    return 0;
  }

  /** Reports a value that Go's library cannot read as a boolean. */
  public static void flag(Section section, String key) {
    section
        .find(key)
        .filter(value -> !isFlag(value))
        .ifPresent(value -> Types.refuse(section.report(), value, section.path(key), "bool"));
  }

  private static boolean isFlag(Node value) {
    return value instanceof Node.Bool
        || (value instanceof Node.Str string
            && string.plain()
            && OLD_BOOLEANS.contains(string.value().toLowerCase(Locale.ROOT)));
  }
}
