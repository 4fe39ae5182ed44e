package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.ResourceKind;
import java.util.List;

/**
 * Recognises a contact point of which some integrations are exactly ours and none is anybody
 * else's: each is a request of its own, so a push that was killed leaves such a part behind.
 */
final class PartlyPushed {

  private PartlyPushed() {}

  static boolean is(Desired desired, Node.Obj content) {
    if (desired.key().kind() != ResourceKind.CONTACT_POINT) {
      return false;
    }
    List<Node> live = integrations(desired.canonical(content));
    return !live.isEmpty() && integrations(desired.canonical()).containsAll(live);
  }

  private static List<Node> integrations(Node.Obj canonical) {
    return canonical
        .find("integrations")
        .flatMap(Node::asList)
        .map(Node.Arr::items)
        .orElse(List.of());
  }
}
