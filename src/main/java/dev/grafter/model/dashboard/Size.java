package dev.grafter.model.dashboard;

/**
 * How much room a panel takes on the grid of 24 columns.
 *
 * @param width columns, 1 to 24
 * @param height grid units of about 30 pixels, 2 to 60
 */
public record Size(int width, int height) {

  /** The columns of the grid. */
  public static final int COLUMNS = 24;

  private static final int LOWEST = 2;
  private static final int HIGHEST = 60;

  /** Checks that it fits the grid. */
  public Size {
    if (width < 1 || width > COLUMNS) {
      throw new IllegalArgumentException(
          "a width of " + width + " columns does not fit: the grid has 1 to " + COLUMNS);
    }
    if (height < LOWEST || height > HIGHEST) {
      throw new IllegalArgumentException(
          "a height of " + height + " does not fit: use " + LOWEST + " to " + HIGHEST);
    }
  }

  /** The whole width. */
  public static Size full(int height) {
    return new Size(COLUMNS, height);
  }

  /** Half of the width. */
  public static Size half(int height) {
    return new Size(COLUMNS / 2, height);
  }

  /** A third of the width. */
  public static Size third(int height) {
    return new Size(COLUMNS / 3, height);
  }

  /** Two thirds of the width. */
  public static Size twoThirds(int height) {
    return new Size(2 * COLUMNS / 3, height);
  }

  /** A quarter of the width. */
  public static Size quarter(int height) {
    return new Size(COLUMNS / 4, height);
  }
}
