package dev.grafter.cli;

import dev.grafter.fleet.Site;
import dev.grafter.fleet.Stack;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The tree that an operator mounts: the files of one site of each level, made by parts.
 *
 * @param resources who defines what
 * @param parts what makes the files of every site
 */
record TreeRender(SiteResources resources, List<TreePart> parts) {

  /** Copies. */
  TreeRender {
    parts = List.copyOf(parts);
  }

  /**
   * The tree of these stacks, each of another level.
   *
   * @throws IllegalArgumentException when the model cannot be written for a program of a stack
   */
  RenderedTree of(List<Stack> stacks) {
    List<String> scopes = new ArrayList<>();
    List<RenderTarget> targets = new ArrayList<>();
    for (Stack stack : stacks) {
      TreeSite site = site(stack);
      requireLabels(site);
      scopes.add(site.layout().scope());
      parts(stack).forEach(part -> targets.addAll(part.targets(site)));
    }
    return RenderedTree.of(scopes, targets);
  }

  private Stream<TreePart> parts(Stack stack) {
    return Stream.concat(parts.stream(), Stream.of(CollectorParts.of(stack.collector())));
  }

  /** What is kept by hand may ask for labels of others; what is defined asks for ours. */
  private void requireLabels(TreeSite site) {
    if (site.pipeline().isEmpty()) {
      return;
    }
    List<String> findings =
        QueryLabels.findings(resources.defined(site.site()).all(), site.storedLabels());
    if (!findings.isEmpty()) {
      throw new IllegalArgumentException(
          "site \""
              + site.site().name()
              + "\" ("
              + site.stack().collector().name().toLowerCase(Locale.ROOT)
              + ", "
              + site.stack().loki()
              + "): "
              + String.join("\n", findings));
    }
  }

  private TreeSite site(Stack stack) {
    Site site = stack.site();
    return new TreeSite(
        stack,
        resources.of(site),
        resources.pipeline(stack.level()),
        resources.origin() + ", site " + site.name());
  }
}
