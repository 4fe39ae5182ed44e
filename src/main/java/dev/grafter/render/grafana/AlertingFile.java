package dev.grafter.render.grafana;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.fleet.Secret;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.render.Banner;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import dev.grafter.wire.AlertingFileForm;
import dev.grafter.wire.Deletions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file of Grafana-managed alerting.
 *
 * <p>What is to be forgotten but is defined again is left out of the deletions, since Grafana
 * deletes after it defines.
 */
public final class AlertingFile implements RenderTarget {

  private final String path;
  private final ResourceSet resources;
  private final Deletions defined;
  private final List<String> notes = new ArrayList<>();
  private final String text;

  /**
   * Writes the file.
   *
   * @param path the file
   * @param resources what it defines
   * @param target the Grafana that reads it
   * @param deletions what Grafana shall forget
   * @param origin for the comment at the top
   * @throws IllegalArgumentException when a resource cannot be written in a file
   */
  public AlertingFile(
      String path,
      ResourceSet resources,
      AlertingFileForm.Target target,
      Deletions deletions,
      String origin) {
    this.path = path;
    this.resources = resources;
    Node.Obj file = AlertingFileForm.write(resources, target, notes::add);
    this.defined = AlertingFileForm.defined(file);
    Node.Obj whole = AlertingFileForm.with(file, deletions.minus(defined), target.org());
    this.text = Yaml.write(whole, Banner.of(origin, objects(), needs()));
  }

  /** What the file defines, in the form in which a later file would delete it. */
  public Deletions defined() {
    return defined;
  }

  /**
   * What must be there when Grafana reads the file: it refuses a contact point whose address is
   * empty, and then does not start.
   */
  public List<String> needs() {
    return resources.all(Resource.ContactPoint.class).stream()
        .flatMap(point -> point.integrations().stream())
        .flatMap(integration -> integration.secrets().values().stream())
        .distinct()
        .map(AlertingFile::need)
        .toList();
  }

  private static String need(Secret secret) {
    return "Grafana does not start with this file unless "
        + (secret.source() == Secret.Source.ENV ? "its environment has " : "it can read ")
        + secret.name();
  }

  /** The whole file. */
  public String text() {
    return text;
  }

  @Override
  public void render(RenderedTree.Builder tree) {
    notes.forEach(tree::note);
    tree.add(path, text);
  }

  private List<String> objects() {
    return Stream.of(
            Resource.ContactPoint.class,
            Resource.MuteTiming.class,
            Resource.Template.class,
            Resource.PolicyRoot.class,
            Resource.Route.class,
            Resource.RuleGroup.class)
        .flatMap(kind -> resources.all(kind).stream())
        .map(Resource::describe)
        .toList();
  }
}
