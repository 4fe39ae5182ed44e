package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The alerts that are firing or about to.
 *
 * @param labels the labels that an alert must carry; both of Grafana's own rules and of a ruler
 * @param maxItems the most alerts
 */
public record AlertListView(Map<String, String> labels, int maxItems) implements Visualization {

  /** Checks the number. */
  public AlertListView {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    if (maxItems < 1) {
      throw new IllegalArgumentException("an alert list shows 1 alert or more, not " + maxItems);
    }
  }

  /** The alerts that carry a label. */
  public static AlertListView labelled(String name, String value) {
    return new AlertListView(Map.of(name, value), 20);
  }

  @Override
  public String type() {
    return "alertlist";
  }

  @Override
  public Shows shows() {
    return Shows.NOTHING;
  }

  @Override
  public Node.Obj options() {
    return Node.object()
        .put("viewMode", "list")
        .put("groupMode", "default")
        .put("groupBy", Node.list())
        .put("maxItems", maxItems)
        .put("sortOrder", 3)
        .put("dashboardAlerts", false)
        .put("alertName", "")
        .put("alertInstanceLabelFilter", filter())
        .put(
            "stateFilter",
            Node.object()
                .put("firing", true)
                .put("pending", true)
                .put("noData", true)
                .put("normal", false)
                .put("error", true)
                .build())
        .build();
  }

  private String filter() {
    return labels.isEmpty()
        ? ""
        : labels.entrySet().stream()
            .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
