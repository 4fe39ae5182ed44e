package dev.grafter.wire;

import dev.grafter.codec.Node;

/**
 * The dollar sign in Grafana's provisioning files. Grafana replaces {@code $NAME}, {@code ${NAME}}
 * and {@code $__file{path}} in most strings, and reads {@code $$} as one dollar sign; a few places
 * it takes as they are: annotations, query models and time ranges of alert rules, mute timings and
 * templates. Dashboards are not touched at all.
 */
public final class Interpolation {

  private Interpolation() {}

  /** The text as it must be written for Grafana to read exactly this text. */
  public static String escape(String text) {
    return text.replace("$", "$$");
  }

  /** The value with every string escaped; keys stay, since Grafana replaces nothing in them. */
  public static Node escape(Node node) {
    if (node instanceof Node.Obj obj) {
      return escape(obj);
    } else if (node instanceof Node.Arr arr) {
      return arr.map(Interpolation::escape);
    }
    return node instanceof Node.Str str && str.value().contains("$")
        ? Node.of(escape(str.value()))
        : node;
  }

  /** As {@link #escape(Node)}. */
  public static Node.Obj escape(Node.Obj obj) {
    return obj.map(Interpolation::escape);
  }
}
