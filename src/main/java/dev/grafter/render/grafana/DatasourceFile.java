package dev.grafter.render.grafana;

import dev.grafter.codec.Yaml;
import dev.grafter.model.Resource;
import dev.grafter.render.Banner;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import dev.grafter.wire.DatasourceFileForm;
import java.util.List;

/**
 * The file of datasources.
 *
 * @param path the file
 * @param datasources what it defines
 * @param org the organisation
 * @param retired the names of datasources that Grafana shall forget
 * @param origin for the comment at the top
 */
public record DatasourceFile(
    String path,
    List<Resource.Datasource> datasources,
    long org,
    List<String> retired,
    String origin)
    implements RenderTarget {

  @Override
  public void render(RenderedTree.Builder tree) {
    List<String> living = datasources.stream().map(Resource.Datasource::name).toList();
    List<String> dead = retired.stream().filter(name -> !living.contains(name)).toList();
    tree.add(
        path,
        Yaml.write(
            DatasourceFileForm.write(datasources, org, dead),
            Banner.of(origin, datasources.stream().map(Resource::describe).toList())));
  }
}
