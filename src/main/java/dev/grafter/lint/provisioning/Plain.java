package dev.grafter.lint.provisioning;

import dev.grafter.codec.Node;
import java.util.Locale;
import java.util.Set;

/**
 * Properties that Grafana leaves to Go's YAML library: nothing is expanded, and quoted numbers and
 * booleans are refused.
 */
public final class Plain {

  private static final Set<String> OLD_BOOLEANS = Set.of("y", "yes", "on", "n", "no", "off");

  private Plain() {}

  /** A whole number; 0 when absent or refused. */
  public static long whole(Section section, String key) {
    return section.find(key).map(value -> whole(section, key, value)).orElse(0L);
  }

  private static long whole(Section section, String key, Node value) {
    if (value instanceof Node.Num number) {
      return number.longValue();
    }
    Types.refuse(section.report(), value, section.path(key), "int64");
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
