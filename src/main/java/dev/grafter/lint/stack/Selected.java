package dev.grafter.lint.stack;

import dev.grafter.codec.Node;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The containers that the collectors of a stack take.
 *
 * @param label the Docker label that they look at
 * @param values its values
 * @param usesJob whether they take the label job from another Docker label
 */
record Selected(String label, Set<String> values, boolean usesJob) {

  private static final Pattern FILTER = Pattern.compile("([A-Za-z0-9_.-]+)=([A-Za-z0-9_.-]+)");
  private static final Pattern ALLOY =
      Pattern.compile("values\\s*=\\s*\\[\\s*[\"`]([^\"`=]+=[^\"`]+)[\"`]");
  private static final Pattern OTEL =
      Pattern.compile("labels\\[[\"']([^\"']+)[\"']\\]\\s*==\\s*[\"']([^\"']+)[\"']");
  private static final String JOB = "logging_jobname";

  static Selected by(Stack stack) {
    Set<String> values = new TreeSet<>();
    String label = "logging";
    boolean job = false;
    for (Running collector : stack.collectors().toList()) {
      String text = collector.configText().orElse("");
      job |= text.contains(JOB);
      for (String filter : filters(collector, text)) {
        Matcher parts = FILTER.matcher(filter);
        if (parts.matches()) {
          label = parts.group(1);
          values.add(parts.group(2));
        }
      }
    }
    return new Selected(label, values, job);
  }

  private static List<String> filters(Running collector, String text) {
    return switch (collector.program()) {
      case PROMTAIL ->
          collector.configOrNothing().stream()
              .flatMap(config -> objects(config, "scrape_configs"))
              .flatMap(job -> objects(job, "docker_sd_configs"))
              .flatMap(discovery -> objects(discovery, "filters"))
              .filter(filter -> Service.text(filter, "name").equals("label"))
              .flatMap(filter -> filter.items("values").stream())
              .flatMap(value -> value.asString().stream())
              .toList();
      case ALLOY -> ALLOY.matcher(text).results().map(found -> found.group(1)).toList();
      case OTEL ->
          OTEL.matcher(text).results().map(found -> found.group(1) + "=" + found.group(2)).toList();
      case LOKI, GRAFANA, ALERTMANAGER, OTHER -> List.of();
    };
  }

  private static Stream<Node.Obj> objects(Node.Obj node, String key) {
    return node.items(key).stream().flatMap(item -> item.asObject().stream());
  }
}
