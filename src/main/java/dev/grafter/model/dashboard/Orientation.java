package dev.grafter.model.dashboard;

/** Which way a panel lays its values out. */
public enum Orientation {
  /** As fits its room. */
  AUTO("auto"),
  /** One below the other. */
  HORIZONTAL("horizontal"),
  /** Side by side. */
  VERTICAL("vertical");

  private final String word;

  Orientation(String word) {
    this.word = word;
  }

  /** Grafana's word. */
  String word() {
    return word;
  }
}
