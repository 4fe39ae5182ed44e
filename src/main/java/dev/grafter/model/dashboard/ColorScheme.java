package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * How a panel chooses colours.
 *
 * @param mode Grafana's word for the way
 * @param fixed the colour, for the ways that need one
 */
public record ColorScheme(String mode, Optional<String> fixed) {

  /** By the thresholds. */
  public static final ColorScheme THRESHOLDS = new ColorScheme("thresholds", Optional.empty());

  /** A palette, by the position of a series. */
  public static final ColorScheme PALETTE = new ColorScheme("palette-classic", Optional.empty());

  /** A palette, by the name of a series, so that one name has one colour in every panel. */
  public static final ColorScheme PALETTE_BY_NAME =
      new ColorScheme("palette-classic-by-name", Optional.empty());

  /** Checks that a fixed colour has a colour. */
  public ColorScheme {
    Objects.requireNonNull(fixed, "fixed");
    if (mode.equals("fixed") != fixed.isPresent()) {
      throw new IllegalArgumentException("a fixed colour scheme, and only that, names a colour");
    }
  }

  /** One colour: a name of Grafana's such as {@code red}, or {@code #rrggbb}. */
  public static ColorScheme fixed(String color) {
    return new ColorScheme("fixed", Optional.of(color));
  }

  Node.Obj node() {
    return Node.object().put("mode", mode).putText("fixedColor", fixed).build();
  }
}
