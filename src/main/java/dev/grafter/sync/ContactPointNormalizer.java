package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Contact points. Values that our definition keeps as references are compared only by being there:
 * Grafana hides some and shows others, and neither belongs into a report.
 */
final class ContactPointNormalizer implements Normalizer {

  /** What stands in the place of a secret. */
  static final Node HIDDEN = Node.of("(secret)");

  private static final String SETTINGS = "settings";

  @Override
  public Node.Obj desired(Resource resource) {
    Map<String, Set<String>> secrets = secrets(resource);
    return form(
        resource.content(),
        integration ->
            Tidy.inner(
                integration,
                SETTINGS,
                settings -> {
                  Node.Obj with = settings;
                  for (String key : secretsOf(secrets, integration)) {
                    with = with.with(key, HIDDEN);
                  }
                  return with;
                }));
  }

  @Override
  public Node.Obj live(Node.Obj content, Resource wanted) {
    Map<String, Set<String>> secrets = secrets(wanted);
    return form(
        content,
        integration ->
            secrets.containsKey(integration.text("uid").orElse(""))
                ? Tidy.inner(
                    integration,
                    SETTINGS,
                    settings -> hidden(settings, secretsOf(secrets, integration)))
                : integration.with(SETTINGS, HIDDEN));
  }

  @Override
  public List<Node.Obj> parts(Node.Obj canonical) {
    return canonical.find("integrations").flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream())
        .toList();
  }

  private static Node.Obj hidden(Node.Obj settings, Set<String> keys) {
    Node.Obj result = settings;
    for (String key : keys) {
      if (settings.has(key) && !Tidy.isEmpty(settings.get(key))) {
        result = result.with(key, HIDDEN);
      }
    }
    return result;
  }

  private static Map<String, Set<String>> secrets(Resource resource) {
    Map<String, Set<String>> keys = new TreeMap<>();
    if (resource instanceof Resource.ContactPoint point) {
      point.integrations().forEach(one -> keys.put(one.uid(), one.secrets().keySet()));
    }
    return keys;
  }

  private static Set<String> secretsOf(Map<String, Set<String>> secrets, Node.Obj integration) {
    return secrets.getOrDefault(integration.text("uid").orElse(""), Set.of());
  }

  /** Without a definition nobody knows which settings are secrets, so none is told. */
  @Override
  public Node.Obj form(Node.Obj content) {
    return form(content, integration -> integration.with(SETTINGS, HIDDEN));
  }

  private static Node.Obj form(
      Node.Obj content, java.util.function.UnaryOperator<Node.Obj> hideSecrets) {
    List<Node.Obj> integrations = new ArrayList<>();
    content.find("integrations").flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream())
        .map(hideSecrets)
        .map(ContactPointNormalizer::integration)
        .forEach(integrations::add);
    integrations.sort(Comparator.comparing(one -> one.text("uid").orElse("")));
    return Node.object().put("integrations", Node.list(integrations)).build();
  }

  static Node.Obj integration(Node.Obj integration) {
    Node.Obj own = Tidy.withoutNulls(integration.without("name", "provenance"));
    return Tidy.withoutDefaults(own, Map.of("disableResolveMessage", Node.of(false)));
  }
}
