package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;

/** What appears under the pointer. */
public enum Tooltip {
  /** The nearest series. */
  SINGLE("single", "none"),
  /** All series, the largest first. */
  ALL("multi", "desc"),
  /** Nothing. */
  NONE("none", "none");

  private final String mode;
  private final String sort;

  Tooltip(String mode, String sort) {
    this.mode = mode;
    this.sort = sort;
  }

  Node.Obj node() {
    return Node.object().put("mode", mode).put("sort", sort).build();
  }
}
