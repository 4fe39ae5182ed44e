package dev.grafter.render.loki;

import dev.grafter.codec.Yaml;
import dev.grafter.model.Resource;
import dev.grafter.render.Banner;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import dev.grafter.wire.RulerFileForm;
import java.util.List;

/**
 * The rule file of Loki's ruler. With local rule storage it lies in the directory of its tenant,
 * which must hold nothing but rule files: Loki reads every file there and refuses all of them for
 * one that is none.
 *
 * @param path the file
 * @param groups what it defines
 * @param origin for the comment at the top
 */
public record RulerFile(String path, List<Resource.RulerGroup> groups, String origin)
    implements RenderTarget {

  @Override
  public void render(RenderedTree.Builder tree) {
    tree.add(
        path,
        Yaml.write(
            RulerFileForm.write(groups),
            Banner.of(
                origin,
                groups.stream().map(Resource::describe).toList(),
                groups.isEmpty() ? List.of("The ruler has no rules here") : List.of())));
  }
}
