package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;

/**
 * Where something stands on the grid.
 *
 * @param x the first column, from 0
 * @param y the first line, from 0
 * @param width columns
 * @param height lines
 */
public record GridPosition(int x, int y, int width, int height) {

  /** The first line below. */
  public int bottom() {
    return y + height;
  }

  /** The first column to the right. */
  public int right() {
    return x + width;
  }

  /** Whether the two share a cell. */
  public boolean overlaps(GridPosition other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  Node.Obj node() {
    return Node.object().put("h", height).put("w", width).put("x", x).put("y", y).build();
  }
}
