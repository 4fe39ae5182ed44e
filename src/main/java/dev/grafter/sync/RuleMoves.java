package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which alert rules a push would take out of other groups. A rule is known by its uid, so writing
 * it in one group moves it there, whoever's group it was in.
 */
final class RuleMoves {

  /** No rule moves. */
  static final RuleMoves NONE = new RuleMoves(Map.of());

  private final Map<String, Live> groupOf;

  private RuleMoves(Map<String, Live> groupOf) {
    this.groupOf = groupOf;
  }

  /**
   * A rule and the group that it is in.
   *
   * @param rule the rule as it shall be
   * @param from the group that it is in now
   */
  record Move(Node.Obj rule, Live from) {

    ResourceKey origin() {
      return from.key();
    }

    String words() {
      return "The rule " + RuleState.name(rule) + " is in the " + origin() + " now";
    }
  }

  /** Looks at groups as a server has them; others than rule groups count as nothing. */
  static RuleMoves among(Collection<Live> groups) {
    Map<String, Live> groupOf = new HashMap<>();
    for (Live group : groups) {
      group.content().stream()
          .flatMap(content -> RuleState.rules(content).keySet().stream())
          .forEach(uid -> groupOf.put(uid, group));
    }
    return new RuleMoves(groupOf);
  }

  /** The rules of a group that are in others. */
  List<Move> into(Resource resource) {
    List<Move> moves = new ArrayList<>();
    if (resource instanceof Resource.RuleGroup group) {
      for (Node.Obj rule : group.rules()) {
        Live from = groupOf.get(rule.text("uid").orElse(""));
        if (from != null && !from.key().equals(group.key())) {
          moves.add(new Move(rule, from));
        }
      }
    }
    return moves;
  }
}
