package dev.grafter.report;

/** Where a report puts its lines. */
interface Lines {

  /** Adds a line. */
  void line(String text);
}
