package dev.grafter.lint.provisioning;

import dev.grafter.codec.Location;

/**
 * The string that Grafana reads from one property.
 *
 * @param value the string after expansion; empty when the property is absent or null
 * @param where the place of the value, or of the surrounding object when it is absent
 * @param path the path of the property
 * @param present whether a value was written
 * @param fromEnvironment whether the value holds text of a variable or file, so that it must not be
 *     printed
 */
public record Text(
    String value, Location where, String path, boolean present, boolean fromEnvironment) {

  /** Whether the string is empty. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  /** The string for a message: quoted, or a description when it must not be printed. */
  public String shown() {
    return fromEnvironment ? "the expanded value" : "\"" + value + "\"";
  }

  /** A sentence of Grafana's that repeats the value; empty when the value must not be printed. */
  public String said(String sentence) {
    return fromEnvironment ? "" : sentence;
  }
}
