package dev.grafter.render.alloy;

import dev.grafter.logs.relabel.RelabelRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A job that reads files, as the components that find and tail them. */
final class AlloyFileJob {

  private AlloyFileJob() {}

  /** The components that find files, relabeled where there are rules. */
  static List<AlloyBlock> matches(
      String label, List<SortedMap<String, String>> targets, List<RelabelRule> rules) {
    AlloyValue own = AlloyValue.objects(targets.stream().map(AlloyFileJob::target).toList());
    List<AlloyBlock> blocks = new ArrayList<>();
    AlloyValue found = own;
    if (!rules.isEmpty()) {
      blocks.add(AlloyRelabel.block(label, own, rules));
      found = AlloyValue.expression("discovery.relabel." + label + ".output");
    }
    blocks.add(AlloyBlock.of("local.file_match", label).put("path_targets", found));
    return blocks;
  }

  private static Map<String, String> target(SortedMap<String, String> labels) {
    Map<String, String> target = new TreeMap<>(labels);
    target.put("__address__", "localhost");
    return target;
  }

  /** The component that reads them, on from where Promtail was. */
  static AlloyBlock source(String label, List<String> forward, Optional<String> positions) {
    return AlloyBlock.of("loki.source.file", label)
        .put("targets", AlloyValue.expression("local.file_match." + label + ".targets"))
        .put("forward_to", AlloyValue.list(forward.stream().map(AlloyValue::expression).toList()))
        .put("legacy_positions_file", positions);
  }
}
