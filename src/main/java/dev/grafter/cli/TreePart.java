package dev.grafter.cli;

import dev.grafter.render.RenderTarget;
import java.util.List;

/** What one program of a stack reads; a tree is put together from parts. */
@FunctionalInterface
interface TreePart {

  /**
   * The part's files for one site.
   *
   * @throws IllegalArgumentException when the model cannot be written for that program; the message
   *     is a sentence with the reason
   */
  List<RenderTarget> targets(TreeSite site);
}
