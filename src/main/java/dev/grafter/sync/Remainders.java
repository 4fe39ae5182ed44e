package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.ResourceKind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is left of a rule group while it is being deleted rule by rule, as releases want it that
 * cannot delete a group: if that is interrupted, the rest is still known as ours.
 */
final class Remainders {

  private Remainders() {}

  /** The digests of the group without its first rule, its first two and so on. */
  static List<String> digests(Live live) {
    if (live.key().kind() != ResourceKind.RULE_GROUP) {
      return List.of();
    }
    Node.Obj content = live.content().orElse(Node.empty());
    List<Node> rules = content.items("rules");
    RuleGroupNormalizer normalizer = new RuleGroupNormalizer();
    return IntStream.range(1, rules.size())
        .mapToObj(from -> content.with("rules", Node.list(rules.subList(from, rules.size()))))
        .map(rest -> Desired.digest(normalizer, normalizer.form(rest)))
        .toList();
  }
}
