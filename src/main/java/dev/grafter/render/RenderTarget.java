package dev.grafter.render;

/**
 * One kind of file that we can make: Grafana's dashboards, Loki's rules, a collector's pipeline. A
 * target is given what it renders when it is created; whoever puts a tree together lists targets
 * and renders them all, so a new kind of file is one new class.
 */
@FunctionalInterface
public interface RenderTarget {

  /**
   * Adds the target's files to a tree.
   *
   * @throws IllegalArgumentException when the model cannot be written in this form; the message
   *     names the resource
   */
  void render(RenderedTree.Builder tree);
}
