package dev.grafter.render.alloy;

import dev.grafter.logs.relabel.RelabelAction;
import dev.grafter.logs.relabel.RelabelRule;
import dev.grafter.logs.text.GoRegex;
import java.util.List;

/** Relabeling rules as a {@code discovery.relabel} block; defaults are left out. */
final class AlloyRelabel {

  private AlloyRelabel() {}

  /**
   * A block whose rules others refer to, or whose output they take.
   *
   * @param targets the targets it relabels, as an expression; an empty list when only the rules
   *     count
   */
  static AlloyBlock block(String label, AlloyValue targets, List<RelabelRule> rules) {
    AlloyBlock block = AlloyBlock.of("discovery.relabel", label).put("targets", targets);
    rules.forEach(rule -> block.block(rule(rule)));
    return block;
  }

  private static AlloyBlock rule(RelabelRule rule) {
    AlloyBlock block = AlloyBlock.of("rule");
    rule.sourceLabels().ifPresent(names -> block.put("source_labels", AlloyValue.strings(names)));
    block.put("separator", rule.separator().filter(text -> !text.equals(";")));
    block.put("regex", rule.regex().map(GoRegex::source).filter(text -> !text.equals("(.*)")));
    if (rule.modulus() != 0) {
      block.put("modulus", AlloyValue.unsigned(rule.modulus()));
    }
    block.putNonEmpty("target_label", rule.targetLabel());
    block.put("replacement", rule.replacement().filter(text -> !text.equals("$1")));
    return rule.action() == RelabelAction.REPLACE
        ? block
        : block.put("action", rule.action().word());
  }
}
