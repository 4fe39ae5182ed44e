package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds who needs an object: routes and rules that name a contact point or a mute timing,
 * dashboards that show a library panel, whatever lies in a folder.
 *
 * @param http the server
 * @param contents looks into folders
 * @param ledger which routes are ours
 * @param settled the objects that will not need it any more
 */
record Uses(
    HttpReader http,
    FolderContents contents,
    Supplier<Ledger> ledger,
    Predicate<ResourceKey> settled) {

  private static final List<String> TIMINGS =
      List.of("mute_time_intervals", "active_time_intervals");

  /** In words, such as {@code the route severity=critical}. */
  List<String> of(Live live) {
    String id = live.key().id();
    return switch (live.key().kind()) {
      case CONTACT_POINT -> notified(List.of("receiver"), id);
      case MUTE_TIMING -> notified(TIMINGS, id);
      case LIBRARY_PANEL -> dashboards(id);
      case FOLDER ->
          contents.of(id).stream()
              .filter(item -> !settled.test(item.key()))
              .map(FolderContents.Item::words)
              .toList();
      case DATASOURCE,
          CORRELATION,
          DASHBOARD,
          TEMPLATE,
          POLICY_ROOT,
          ROUTE,
          RULE_GROUP,
          RULER_GROUP ->
          List.of();
    };
  }

  private List<String> notified(List<String> keys, String name) {
    return Stream.concat(routes(keys, name), rules(keys, name)).toList();
  }

  private Stream<String> routes(List<String> keys, String name) {
    PolicyTree tree = new PolicyTree(new GetPolicies(http).tree());
    List<String> words = new ArrayList<>();
    if (names(tree.root().without("routes"), keys, name) && !settled.test(PolicyRootReader.KEY)) {
      words.add("the root of the notification policies");
    }
    Ledger ours = ledger.get();
    for (Node route : tree.routes()) {
      boolean ourOwn =
          PolicyTree.name(route, ours)
              .map(id -> new ResourceKey(ResourceKind.ROUTE, id))
              .filter(settled)
              .isPresent();
      if (!ourOwn && route.asObject().filter(r -> anywhere(r, keys, name)).isPresent()) {
        words.add("the route " + matchers(route));
      }
    }
    return words.stream();
  }

  private static boolean anywhere(Node.Obj route, List<String> keys, String name) {
    return names(route, keys, name)
        || objects(route.find("routes")).anyMatch(inner -> anywhere(inner, keys, name));
  }

  private static boolean names(Node.Obj holder, List<String> keys, String name) {
    return keys.stream()
        .flatMap(key -> holder.find(key).stream())
        .anyMatch(
            value ->
                value.equals(Node.of(name))
                    || value.asList().filter(l -> l.items().contains(Node.of(name))).isPresent());
  }

  private static String matchers(Node route) {
    String words =
        String.join(
            ", ",
            route
                .asObject()
                .flatMap(obj -> obj.find("object_matchers"))
                .flatMap(Node::asList)
                .stream()
                .flatMap(list -> list.items().stream())
                .flatMap(matcher -> matcher.asList().stream())
                .map(matcher -> String.join("", texts(matcher)))
                .toList());
    return words.isEmpty() ? "without matchers" : words;
  }

  private static List<String> texts(Node.Arr list) {
    return list.items().stream().flatMap(part -> part.asString().stream()).toList();
  }

  private Stream<String> rules(List<String> keys, String name) {
    return new ListAlertRules(http)
        .all().stream()
            .filter(rule -> !settled.test(RuleGroupReader.key(rule)))
            .filter(
                rule ->
                    rule.find("notification_settings")
                        .flatMap(Node::asObject)
                        .filter(settings -> names(settings, keys, name))
                        .isPresent())
            .map(rule -> "the alert rule \"" + rule.text("title").orElse("") + "\"");
  }

  private List<String> dashboards(String uid) {
    return new ListLibraryConnections(http)
        .dashboards(uid).stream()
            .filter(one -> !settled.test(new ResourceKey(ResourceKind.DASHBOARD, one)))
            .map(one -> "the dashboard " + one)
            .toList();
  }

  private static Stream<Node.Obj> objects(Optional<Node> list) {
    return list.flatMap(Node::asList).stream()
        .flatMap(items -> items.items().stream())
        .flatMap(item -> item.asObject().stream());
  }
}
