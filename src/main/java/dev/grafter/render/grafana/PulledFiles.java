package dev.grafter.render.grafana;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKind;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import dev.grafter.wire.ResourceForm;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Everything that one site holds, a JSON file each: dashboards as they are rendered, one directory
 * for each folder; the other kinds in the form of saved plans and backups, a directory for each
 * kind. {@link PulledFolder} reads them back.
 */
public final class PulledFiles implements RenderTarget {

  private final String prefix;
  private final List<Resource> resources;
  private final Set<String> taken = new HashSet<>();

  /**
   * Creates a target.
   *
   * @param prefix the directory, with a slash at its end
   * @param resources what goes there
   */
  public PulledFiles(String prefix, List<Resource> resources) {
    this.prefix = prefix;
    this.resources = List.copyOf(resources);
  }

  @Override
  public void render(RenderedTree.Builder tree) {
    for (Resource resource : resources) {
      tree.add(
          free(prefix + directory(resource) + "/" + name(resource)),
          Json.pretty(content(resource)));
    }
  }

  private static Node.Obj content(Resource resource) {
    return resource instanceof Resource.Dashboard dashboard
        ? dashboard.content()
        : ResourceForm.write(resource);
  }

  private static String directory(Resource resource) {
    if (resource instanceof Resource.Dashboard dashboard) {
      return ResourceKind.DASHBOARD.directory()
          + "/"
          + DashboardFiles.directory(dashboard.folderUid());
    }
    return resource.key().kind().directory();
  }

  /** Names of groups and contact points may hold anything; the file says the real one. */
  private static String name(Resource resource) {
    String name = resource.key().id().replaceAll("[^A-Za-z0-9_-]+", "-");
    return name.substring(0, Math.min(name.length(), 100));
  }

  /** Some file systems do not tell upper from lower case. */
  private String free(String path) {
    String file = path;
    for (int i = 2; !taken.add(file.toLowerCase(Locale.ROOT)); i++) {
      file = path + "." + i;
    }
    return file + ".json";
  }
}
