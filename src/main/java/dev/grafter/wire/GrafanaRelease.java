package dev.grafter.wire;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The releases of Grafana that files can be written for; each takes what the one before takes. */
public enum GrafanaRelease {
  /** Grafana 10. */
  V10,
  /** Grafana 11: receivers on rules, recording rules, nested folders. */
  V11,
  /** Grafana 12: {@code keepFiringFor}, missing series, active time intervals. */
  V12,
  /** Grafana 13. */
  V13;

  /** What is written for when nobody says. */
  public static final GrafanaRelease DEFAULT = V13;

  /** Whether this is the other release or a later one. */
  public boolean isAtLeast(GrafanaRelease other) {
    return compareTo(other) >= 0;
  }

  /**
   * Reads a number such as {@code 12} or {@code 12.1}.
   *
   * @throws IllegalArgumentException when it is none of the releases
   */
  public static GrafanaRelease parse(String text) {
    return Stream.of(values())
        .filter(release -> text.equals(release.number()) || text.startsWith(release.number() + "."))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + text
                        + "\" is no Grafana that files are written for: say "
                        + Stream.of(values())
                            .map(GrafanaRelease::number)
                            .collect(Collectors.joining(", "))));
  }

  /** The major version, such as {@code 12}. */
  public String number() {
    return name().substring(1);
  }

  @Override
  public String toString() {
    return "Grafana " + number();
  }
}
