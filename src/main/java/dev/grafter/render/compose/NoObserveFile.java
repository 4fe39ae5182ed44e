package dev.grafter.render.compose;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.fleet.Stack;
import dev.grafter.render.Banner;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The override that starts the system without its stack. Each service has its image, so that the
 * file also stands beside a {@code docker-compose.yml} that does not know them.
 *
 * @param path the file
 * @param options what would run
 * @param origin for the comment at the top
 */
public record NoObserveFile(String path, ComposeOptions options, String origin)
    implements RenderTarget {

  @Override
  public void render(RenderedTree.Builder tree) {
    Map<String, String> images = new TreeMap<>();
    images.put(promtail(options.stack()), Images.promtail(options.stack().loki()));
    Services.of(options).forEach(service -> images.put(service.name(), service.image()));
    Node.ObjBuilder services = Node.object();
    images.forEach((name, image) -> services.put(name, out(image)));
    tree.add(
        path,
        Yaml.write(
            Node.empty().with("services", services.build()),
            Banner.of(origin, List.copyOf(images.keySet()), List.of("None of them is started"))));
  }

  /** The seed's own collector, which would send every line a second time beside another one. */
  static String promtail(Stack stack) {
    return stack.level().service("promtail");
  }

  /** A service of which no container is started. */
  static Node.Obj out(String image) {
    Node.Obj deploy = Node.object().put("mode", "replicated").put("replicas", 0).build();
    return Node.object().put("image", image).put("deploy", deploy).build();
  }
}
