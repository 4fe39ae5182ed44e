package dev.grafter.render.loki;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.fleet.Secret;
import dev.grafter.model.Resource;
import dev.grafter.render.Banner;
import dev.grafter.render.Mounts;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The configuration of the Alertmanager that the ruler tells, from the contact points and routes
 * that Grafana would have where it pages. Grafana's own Alertmanager takes no alerts of a ruler.
 *
 * @param path the file
 * @param points the contact points
 * @param routes the routes
 * @param origin for the comment at the top
 */
public record AlertmanagerFile(
    String path, List<Resource.ContactPoint> points, List<Resource.Route> routes, String origin)
    implements RenderTarget {

  /** Who gets what no route takes; nothing is sent. */
  private static final String NOBODY = "grafter-nobody";

  private static final Set<String> TIMING =
      Set.of("group_by", "group_wait", "group_interval", "repeat_interval", "continue");

  /** Copies. */
  public AlertmanagerFile {
    points = List.copyOf(points);
    routes = List.copyOf(routes);
  }

  /** Everything that the file refers to. */
  public static List<Secret> secrets(List<Resource.ContactPoint> points) {
    return points.stream()
        .flatMap(point -> point.integrations().stream())
        .flatMap(integration -> integration.secrets().values().stream())
        .distinct()
        .toList();
  }

  @Override
  public void render(RenderedTree.Builder tree) {
    List<String> objects =
        Stream.concat(points.stream(), routes.stream()).map(Resource::describe).toList();
    tree.add(path, Yaml.write(file(), Banner.of(origin, objects)));
    if (routes.isEmpty()) {
      tree.note("no route says who gets the alerts of the ruler: its Alertmanager sends nothing");
    }
  }

  private Node.Obj file() {
    Node.Obj root =
        Node.object()
            .put("receiver", NOBODY)
            .put("routes", Node.list(routes.stream().map(AlertmanagerFile::route).toList()))
            .build();
    List<Node> receivers = new ArrayList<>();
    receivers.add(Node.object().put("name", NOBODY).build());
    points.forEach(point -> receivers.add(receiver(point)));
    return Node.object().put("route", root).put("receivers", Node.list(receivers)).build();
  }

  private static Node route(Resource.Route route) {
    Node.ObjBuilder built = Node.object();
    route
        .content()
        .fields()
        .forEach(
            (key, value) -> {
              if (key.equals("object_matchers")) {
                built.put("matchers", matchers(route, value));
              } else if (key.equals("receiver") || TIMING.contains(key)) {
                built.put(key, value);
              } else {
                throw cannot(route, key);
              }
            });
    return built.build();
  }

  private static Node matchers(Resource.Route route, Node value) {
    return Node.strings(
        value.asList().orElseThrow(() -> cannot(route, "object_matchers")).items().stream()
            .map(item -> matcher(route, item))
            .toList());
  }

  private static String matcher(Resource.Route route, Node item) {
    List<String> parts =
        item.asList().stream()
            .flatMap(list -> list.items().stream())
            .flatMap(part -> part.asString().stream())
            .toList();
    if (parts.size() != 3) {
      throw cannot(route, "object_matchers");
    }
    return parts.get(0) + parts.get(1) + Json.write(Node.of(parts.get(2)));
  }

  private static Node receiver(Resource.ContactPoint point) {
    return Node.object()
        .put("name", point.name())
        .put(
            "webhook_configs",
            Node.list(point.integrations().stream().map(each -> webhook(point, each)).toList()))
        .build();
  }

  private static Node webhook(Resource.ContactPoint point, Resource.Integration integration) {
    Node.Obj settings = integration.settings();
    if (!integration.type().equals("webhook")) {
      throw cannot(point, "an integration of type " + integration.type());
    }
    if (!settings.text("httpMethod").orElse("POST").equals("POST")) {
      throw cannot(point, "the method of a webhook");
    }
    Node.ObjBuilder webhook =
        Node.object()
            .put("url_file", file(integration.secrets().get("url")))
            .put("send_resolved", !integration.disableResolveMessage());
    for (String key : settings.fields().keySet()) {
      if (!Set.of("httpMethod", "username", "maxAlerts").contains(key)) {
        throw cannot(point, key + " of a webhook");
      }
    }
    webhook.put("max_alerts", settings.find("maxAlerts"));
    settings
        .text("username")
        .ifPresent(user -> webhook.put("http_config", login(user, integration)));
    return webhook.build();
  }

  private static Node.Obj login(String user, Resource.Integration integration) {
    Node.Obj basic =
        Node.object()
            .put("username", user)
            .put("password_file", file(integration.secrets().get("password")))
            .build();
    return Node.empty().with("basic_auth", basic);
  }

  private static String file(Secret secret) {
    return secret.source() == Secret.Source.ENV ? Mounts.secret(secret.name()) : secret.name();
  }

  private static IllegalArgumentException cannot(Resource resource, String what) {
    return new IllegalArgumentException(
        resource.describe()
            + " cannot be written for an Alertmanager because of "
            + what
            + ": let Grafana page, or give it a webhook alone");
  }
}
