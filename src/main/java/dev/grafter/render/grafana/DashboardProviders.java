package dev.grafter.render.grafana;

import dev.grafter.codec.Yaml;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import dev.grafter.render.Banner;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import dev.grafter.wire.DashboardProviderFileForm;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The file that tells Grafana where dashboards are: one provider for each folder that holds some.
 *
 * @param path the file
 * @param resources the folders and dashboards
 * @param org the organisation
 * @param mounted where Grafana finds the directories of {@link DashboardFiles#byFolder}
 * @param origin for the comment at the top
 */
public record DashboardProviders(
    String path, ResourceSet resources, long org, String mounted, String origin)
    implements RenderTarget {

  @Override
  public void render(RenderedTree.Builder tree) {
    List<Optional<String>> folders =
        resources.all(Resource.Dashboard.class).stream()
            .map(Resource.Dashboard::folderUid)
            .distinct()
            .sorted(Comparator.comparing(DashboardFiles::directory))
            .toList();
    List<String> names =
        resources.all(Resource.Dashboard.class).stream().map(Resource::describe).toList();
    tree.add(
        path,
        Yaml.write(
            DashboardProviderFileForm.write(folders.stream().map(this::provider).toList(), org),
            Banner.of(origin, names)));
    folders.stream()
        .flatMap(Optional::stream)
        .map(this::folder)
        .filter(folder -> folder.parentUid().isPresent())
        .forEach(folder -> tree.note(flat(folder)));
  }

  private static String flat(Resource.Folder folder) {
    return folder.describe()
        + " becomes a folder at the top: a dashboard provider cannot say which folder is around it";
  }

  private DashboardProviderFileForm.Provider provider(Optional<String> uid) {
    String directory = DashboardFiles.directory(uid);
    String title = uid.map(this::folder).map(Resource.Folder::title).orElse("");
    return new DashboardProviderFileForm.Provider(
        "grafter " + directory,
        title,
        uid.filter(each -> !holdsRules(each)),
        mounted + "/" + directory);
  }

  private Resource.Folder folder(String uid) {
    return resources
        .find(new ResourceKey(ResourceKind.FOLDER, uid))
        .map(Resource.Folder.class::cast)
        .orElseThrow();
  }

  private boolean holdsRules(String uid) {
    return resources.all(Resource.RuleGroup.class).stream()
        .anyMatch(group -> group.folderUid().equals(uid));
  }
}
