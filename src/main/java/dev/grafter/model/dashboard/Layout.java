package dev.grafter.model.dashboard;

import java.util.ArrayList;
import java.util.List;

/**
 * Places panels in reading order: from left to right, and on a new shelf below when a panel no
 * longer fits. A shelf is as high as its highest panel.
 */
public final class Layout {

  private Layout() {}

  /**
   * The places of panels of these sizes, in the same order.
   *
   * @param sizes the sizes in reading order
   * @param top the first free line
   */
  public static List<GridPosition> flow(List<Size> sizes, int top) {
    List<GridPosition> places = new ArrayList<>(sizes.size());
    int x = 0;
    int y = top;
    int shelf = 0;
    for (Size size : sizes) {
      if (x + size.width() > Size.COLUMNS) {
        x = 0;
        y += shelf;
        shelf = 0;
      }
      places.add(new GridPosition(x, y, size.width(), size.height()));
      x += size.width();
      shelf = Math.max(shelf, size.height());
    }
    return places;
  }

  /** The first line below all places; {@code top} when there are none. */
  public static int below(List<GridPosition> places, int top) {
    return places.stream().mapToInt(GridPosition::bottom).reduce(top, Math::max);
  }
}
