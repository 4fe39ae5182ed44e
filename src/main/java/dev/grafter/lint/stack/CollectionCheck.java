package dev.grafter.lint.stack;

import static dev.grafter.lint.stack.StackRule.STACK_NOT_COLLECTED;
import static dev.grafter.lint.stack.StackRule.STACK_NO_JOB;

import dev.grafter.codec.Location;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Containers carry the labels by which the collector finds and names them. */
final class CollectionCheck implements StackCheck {

  private static final String JOB = "logging_jobname";

  @Override
  public void check(Stack stack, Report report) {
    Selected selected = Selected.by(stack);
    if (selected.values().isEmpty()) {
      return;
    }
    for (Service service : stack.beside()) {
      Map<String, String> labels = service.labels();
      if (!service.isOut() && labels.containsKey(selected.label())) {
        check(service, labels, selected, report);
      }
    }
  }

  private static void check(
      Service service, Map<String, String> labels, Selected selected, Report report) {
    String value = labels.get(selected.label());
    Location where =
        service.node().find("labels").map(node -> node.where()).orElse(service.where());
    String property = "services." + service.name() + ".labels";
    if (!selected.values().contains(value)) {
      Set<String> wanted = new TreeSet<>(selected.values());
      report.add(
          STACK_NOT_COLLECTED,
          where,
          property,
          service.name()
              + " has the label "
              + selected.label()
              + "="
              + value
              + ", and the collector takes "
              + selected.label()
              + "="
              + String.join(" or ", wanted)
              + ": its lines are not collected here");
    } else if (selected.usesJob() && !labels.containsKey(JOB)) {
      report.add(
          STACK_NO_JOB,
          where,
          property,
          service.name() + " has no label " + JOB + ", so its lines get no label job");
    }
  }
}
