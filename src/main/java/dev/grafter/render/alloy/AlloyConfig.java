package dev.grafter.render.alloy;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PromtailConfig;
import dev.grafter.logs.pipeline.ScrapeJob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A whole Promtail configuration as Alloy's: jobs that discover Docker containers, their relabeling
 * and pipelines, and where they are sent. What has no place here is an error, never left out
 * silently.
 */
public final class AlloyConfig {

  private static final Set<String> PROMTAILS_OWN =
      Set.of("server", "positions", "target_config", "tracing", "global", "options");
  private static final Set<String> JOB =
      Set.of("job_name", "docker_sd_configs", "relabel_configs", "pipeline_stages");
  private static final Set<String> DISCOVERY =
      Set.of(
          "host",
          "port",
          "host_networking_host",
          "refresh_interval",
          "match_first_network",
          "filters");
  private static final Set<String> CLIENT = Set.of("url", "tenant_id", "external_labels");

  /**
   * A converted configuration.
   *
   * @param text Alloy's configuration
   * @param notes what behaves differently there
   */
  public record Converted(String text, List<String> notes) {

    /** Copies. */
    public Converted {
      notes = List.copyOf(notes);
    }
  }

  private final List<AlloyBlock> blocks = new ArrayList<>();
  private final List<AlloyBlock> writers = new ArrayList<>();
  private final List<String> receivers = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private AlloyConfig() {}

  /**
   * Converts a configuration.
   *
   * @param text the YAML
   * @param source the name of the text in messages
   * @throws CodecException with the place of what Promtail refuses or cannot be converted
   */
  public static Converted convert(String text, String source) {
    PromtailConfig config = PromtailConfig.parse(text, source);
    Node.Obj root = Yaml.parse(text, source, YamlOptions.GO_V2).asObject().orElseThrow();
    AlloyConfig converter = new AlloyConfig();
    converter.top(root);
    List<Node> jobs = items(root, "scrape_configs");
    for (int i = 0; i < jobs.size(); i++) {
      converter.job(jobs.get(i).asObject().orElseThrow(), config.jobs().get(i));
    }
    converter.blocks.addAll(converter.writers);
    return new Converted(AlloyBlock.print(converter.blocks), converter.notes);
  }

  private void top(Node.Obj root) {
    for (String key : root.fields().keySet()) {
      if (PROMTAILS_OWN.contains(key)) {
        notes.add(key + " is Promtail's own and has no part in Alloy's configuration");
      } else if (!Set.of("scrape_configs", "clients", "client").contains(key)) {
        throw cannot(root, key, "a configuration");
      }
    }
    root.find("client").filter(node -> !node.isNull()).ifPresent(this::writer);
    items(root, "clients").forEach(this::writer);
    if (writers.isEmpty()) {
      throw new CodecException(root.where(), "no clients: nothing says where the lines are sent");
    }
  }

  private void writer(Node node) {
    Node.Obj client = object(node, "a client");
    onlyKnown(client, CLIENT, "a client");
    String label = writers.isEmpty() ? "default" : "default_" + (writers.size() + 1);
    AlloyBlock endpoint = AlloyBlock.of("endpoint").put("url", text(client, "url").orElse(""));
    endpoint.put("tenant_id", text(client, "tenant_id"));
    Map<String, String> labels = new LinkedHashMap<>();
    client
        .find("external_labels")
        .flatMap(Node::asObject)
        .ifPresent(
            object ->
                object
                    .fields()
                    .keySet()
                    .forEach(name -> labels.put(name, text(object, name).orElse(""))));
    writers.add(
        AlloyBlock.of("loki.write", label)
            .block(endpoint)
            .put("external_labels", AlloyValue.object(labels)));
    receivers.add("loki.write." + label + ".receiver");
  }

  private void job(Node.Obj node, ScrapeJob job) {
    onlyKnown(node, JOB, "a job");
    List<Node> discoveries = items(node, "docker_sd_configs");
    if (discoveries.isEmpty()) {
      throw new CodecException(
          node.where(),
          "only jobs with docker_sd_configs can be converted, \"" + job.name() + "\" has none");
    }
    notes.addAll(AlloyNotes.of(job.pipeline()));
    String label = label(job.name());
    Optional<AlloyBlock> process = process(job, label);
    Optional<AlloyBlock> relabel = relabel(job, label);
    List<String> forward =
        process.isPresent() ? List.of("loki.process." + label + ".receiver") : receivers;
    for (int i = 0; i < discoveries.size(); i++) {
      String own = i == 0 ? label : label + "_" + (i + 1);
      Node.Obj discovery = object(discoveries.get(i), "a docker_sd_config");
      blocks.add(discovery(discovery, own));
      if (i == 0) {
        process.ifPresent(blocks::add);
        relabel.ifPresent(blocks::add);
      }
      blocks.add(source(discovery, own, forward, relabel.isPresent() ? label : ""));
    }
  }

  private Optional<AlloyBlock> process(ScrapeJob job, String label) {
    return job.pipeline().stages().isEmpty()
        ? Optional.empty()
        : Optional.of(
            AlloyPipeline.process(new Pipeline(label, job.pipeline().stages()), receivers));
  }

  private static Optional<AlloyBlock> relabel(ScrapeJob job, String label) {
    return job.rules().isEmpty()
        ? Optional.empty()
        : Optional.of(AlloyRelabel.block(label, AlloyValue.list(List.of()), job.rules()));
  }

  private static AlloyBlock discovery(Node.Obj node, String label) {
    onlyKnown(node, DISCOVERY, "a docker_sd_config");
    AlloyBlock block =
        AlloyBlock.of("discovery.docker", label).put("host", text(node, "host").orElse(""));
    text(node, "port")
        .filter(port -> !port.equals("80"))
        .ifPresent(port -> block.put("port", AlloyValue.expression(port)));
    block.put(
        "host_networking_host",
        text(node, "host_networking_host").filter(host -> !host.equals("localhost")));
    block.put("refresh_interval", interval(node));
    text(node, "match_first_network")
        .filter(word -> !word.equals("true"))
        .ifPresent(word -> block.put("match_first_network", AlloyValue.expression(word)));
    for (Node item : items(node, "filters")) {
      Node.Obj filter = object(item, "a filter");
      block.block(
          AlloyBlock.of("filter")
              .put("name", text(filter, "name").orElse(""))
              .put(
                  "values",
                  AlloyValue.strings(
                      items(filter, "values").stream().map(AlloyConfig::scalar).toList())));
    }
    return block;
  }

  private static Optional<String> interval(Node.Obj node) {
    return text(node, "refresh_interval").filter(time -> !Set.of("1m", "60s").contains(time));
  }

  private static AlloyBlock source(
      Node.Obj node, String label, List<String> forward, String relabel) {
    AlloyBlock block =
        AlloyBlock.of("loki.source.docker", label)
            .put("host", text(node, "host").orElse(""))
            .put("targets", AlloyValue.expression("discovery.docker." + label + ".targets"))
            .put(
                "forward_to",
                AlloyValue.list(forward.stream().map(AlloyValue::expression).toList()))
            .put(
                "relabel_rules",
                AlloyValue.expression(
                    relabel.isEmpty() ? "null" : "discovery.relabel." + relabel + ".rules"));
    return block.put("refresh_interval", interval(node));
  }

  /** A name that components can have. */
  private static String label(String name) {
    StringBuilder label = new StringBuilder();
    name.codePoints()
        .forEach(
            c ->
                label.appendCodePoint(
                    c == '_' || Character.isLetter(c) || Character.isDigit(c) ? c : '_'));
    String text = label.toString();
    return AlloyBlock.isIdentifier(text) ? text : "_" + text;
  }

  private static void onlyKnown(Node.Obj node, Set<String> known, String what) {
    for (String key : node.fields().keySet()) {
      if (!known.contains(key)) {
        throw cannot(node, key, what);
      }
    }
  }

  private static CodecException cannot(Node.Obj node, String key, String what) {
    return new CodecException(
        node.keyLocation(key), key + " of " + what + " cannot be converted: write it by hand");
  }

  private static Optional<String> text(Node.Obj node, String key) {
    return node.find(key).filter(value -> !value.isNull()).map(AlloyConfig::scalar);
  }

  private static String scalar(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    throw new CodecException(node.where(), "should be a string, not a " + node.kind());
  }

  private static Node.Obj object(Node node, String what) {
    return node.asObject()
        .orElseThrow(
            () ->
                new CodecException(
                    node.where(), what + " should be an object, not a " + node.kind()));
  }

  private static List<Node> items(Node.Obj node, String key) {
    return node.find(key).flatMap(Node::asList).map(Node.Arr::items).orElse(List.of());
  }
}
