package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.Map;
import java.util.Set;

/**
 * Groups of Loki's ruler. It writes durations anew and leaves out what is empty; an object store
 * forgets {@code keep_firing_for}, so that is not compared.
 */
final class RulerGroupNormalizer implements Normalizer {

  private static final Set<String> EMPTY_IS_ABSENT = Set.of("labels", "annotations");

  private static final Map<String, Node> RULE_DEFAULTS = Map.of("for", Node.of("0s"));

  private static final Map<String, Node> GROUP_DEFAULTS =
      Map.of("interval", Node.of("0s"), "limit", Node.of(0));

  @Override
  public Node.Obj desired(Resource resource) {
    return form(resource.content());
  }

  @Override
  public Node.Obj live(Node.Obj content, Resource wanted) {
    return form(content);
  }

  @Override
  public Node.Obj form(Node.Obj content) {
    Node.Obj own = Tidy.withoutNulls(content.without("name"));
    Node.Obj timed = PrometheusDuration.canonical(own, "interval");
    return Tidy.each(
        Tidy.withoutDefaults(timed, GROUP_DEFAULTS), "rules", RulerGroupNormalizer::rule);
  }

  private static Node.Obj rule(Node.Obj rule) {
    Node.Obj timed = PrometheusDuration.canonical(rule.without("keep_firing_for"), "for");
    Node.Obj plain = Tidy.withoutDefaults(timed, RULE_DEFAULTS);
    return plain
        .find("expr")
        .flatMap(Node::asString)
        .map(expr -> Tidy.withoutEmpty(plain.with("expr", expr.strip()), EMPTY_IS_ABSENT))
        .orElse(plain);
  }
}
