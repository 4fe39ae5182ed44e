package dev.grafter.render.grafana;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.render.Banner;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import dev.grafter.wire.AlertingFileForm;
import dev.grafter.wire.Deletions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file of Grafana-managed alerting.
 *
 * @param path the file
 * @param resources what it defines
 * @param target the Grafana that reads it
 * @param deletions what Grafana shall forget; what is defined again is left out, since Grafana
 *     deletes after it defines
 * @param origin for the comment at the top
 */
public record AlertingFile(
    String path,
    ResourceSet resources,
    AlertingFileForm.Target target,
    Deletions deletions,
    String origin)
    implements RenderTarget {

  @Override
  public void render(RenderedTree.Builder tree) {
    Node.Obj defined = AlertingFileForm.write(resources, target, Deletions.NONE, sentence -> {});
    Node.Obj file =
        AlertingFileForm.write(
            resources, target, deletions.minus(AlertingFileForm.defined(defined)), tree::note);
    tree.add(path, Yaml.write(file, Banner.of(origin, objects())));
  }

  private List<String> objects() {
    return Stream.of(Resource.ContactPoint.class, Resource.Route.class, Resource.RuleGroup.class)
        .flatMap(kind -> resources.all(kind).stream())
        .map(Resource::describe)
        .toList();
  }
}
