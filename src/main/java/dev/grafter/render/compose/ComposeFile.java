package dev.grafter.render.compose;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.fleet.Collector;
import dev.grafter.render.Banner;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.util.List;

/**
 * The override that starts a stack beside the system's own {@code docker-compose.yml}. It defines
 * its services wholly.
 *
 * @param path the file
 * @param options what runs
 * @param origin for the comment at the top
 */
public record ComposeFile(String path, ComposeOptions options, String origin)
    implements RenderTarget {

  @Override
  public void render(RenderedTree.Builder tree) {
    List<ComposeService> services = Services.of(options);
    List<String> names = services.stream().map(ComposeService::name).toList();
    tree.add(path, Yaml.write(file(services), Banner.of(origin, names, remarks(names))));
  }

  private static List<String> remarks(List<String> names) {
    return List.of(
        "These services are complete here: take any of them out of docker-compose.yml, since"
            + " Compose adds up the ports and mounts of both files ("
            + String.join(", ", names)
            + ")");
  }

  private Node.Obj file(List<ComposeService> services) {
    Node.ObjBuilder all = Node.object();
    services.forEach(service -> all.put(service.name(), service.node()));
    if (options.stack().collector() != Collector.PROMTAIL) {
      all.put(NoObserveFile.promtail(options.stack()), NoObserveFile.out(promtailImage()));
    }
    Node.ObjBuilder volumes = Node.object();
    services.stream()
        .flatMap(service -> service.volumes().stream())
        .forEach(volume -> volumes.put(volume, Node.empty()));
    return Node.object().put("services", all.build()).put("volumes", volumes.build()).build();
  }

  private String promtailImage() {
    return Images.promtail(options.stack().loki());
  }
}
