package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.ResourceKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a contact point that is no longer defined is what was pushed. Which of its settings
 * were secrets is not known any more, so each choice of them is tried: there are few settings.
 */
record PushedContactPoint(Ledger ledger, ResourceKey key) {

  /** With more settings than this, one that differs somewhere counts as edited. */
  private static final int MOST_SETTINGS = 12;

  boolean is(Node.Obj content) {
    return content.find("integrations").flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream())
        .allMatch(this::isPushed);
  }

  private boolean isPushed(Node.Obj integration) {
    Node.Obj settings = integration.find("settings").flatMap(Node::asObject).orElse(Node.empty());
    List<String> keys = new ArrayList<>(settings.fields().keySet());
    int choices = keys.size() > MOST_SETTINGS ? 1 : 1 << keys.size();
    for (int choice = 0; choice < choices; choice++) {
      Node.Obj hidden = settings;
      for (int i = 0; i < keys.size(); i++) {
        boolean secret = (choice >> i & 1) == 1;
        hidden = secret ? hidden.with(keys.get(i), ContactPointNormalizer.HIDDEN) : hidden;
      }
      if (ledger.pushed(key, digest(integration.with("settings", hidden)))) {
        return true;
      }
    }
    return false;
  }

  private static String digest(Node.Obj integration) {
    return Desired.digest(
        new ContactPointNormalizer(), ContactPointNormalizer.integration(integration));
  }
}
