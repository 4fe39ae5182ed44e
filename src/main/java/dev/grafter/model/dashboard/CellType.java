package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;

/** How a table draws a cell. */
public enum CellType {
  /** As fits the type of the value. */
  AUTO("auto", ""),
  /** The text in the colour of the value. */
  COLOR_TEXT("color-text", ""),
  /** The background in the colour of the value. */
  COLOR_BACKGROUND("color-background", "basic"),
  /** A bar. */
  GAUGE("gauge", "basic"),
  /** Indented JSON. */
  JSON("json-view", "");

  private final String word;
  private final String mode;

  CellType(String word, String mode) {
    this.word = word;
    this.mode = mode;
  }

  Node.Obj node() {
    return Node.object().put("type", word).putNonEmpty("mode", mode).build();
  }
}
