package dev.grafter.model.dashboard;

/**
 * One panel for each value of a variable.
 *
 * @param variable the variable
 * @param perLine the most panels side by side; 0 for one below the other
 */
public record Repeat(String variable, int perLine) {

  /** Checks the number. */
  public Repeat {
    if (variable.isBlank() || perLine < 0 || perLine > Size.COLUMNS) {
      throw new IllegalArgumentException(
          "a panel repeats for a variable, with 0 to " + Size.COLUMNS + " side by side");
    }
  }
}
