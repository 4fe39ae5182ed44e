package dev.grafter.render.alloy;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.logs.collect.FileTargets;
import dev.grafter.logs.collect.PromtailClients;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PromtailConfig;
import dev.grafter.logs.pipeline.ScrapeJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A whole Promtail configuration as Alloy's: jobs that discover Docker containers or read files,
 * their relabeling and pipelines, and where they are sent. What has no place here is an error,
 * never left out silently.
 */
public final class AlloyConfig {

  private static final Set<String> PROMTAILS_OWN =
      Set.of("server", "positions", "target_config", "tracing", "global", "options");
  private static final Set<String> JOB =
      Set.of(
          "job_name", "docker_sd_configs", "static_configs", "relabel_configs", "pipeline_stages");
  private static final Set<String> DISCOVERY =
      Set.of(
          "host",
          "port",
          "host_networking_host",
          "refresh_interval",
          "match_first_network",
          "filters");

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
  private Optional<String> positions = Optional.empty();

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
    List<Node> jobs = root.items("scrape_configs");
    for (int i = 0; i < jobs.size(); i++) {
      converter.job(jobs.get(i).asObject().orElseThrow(), config.jobs().get(i));
    }
    converter.blocks.addAll(converter.writers);
    return new Converted(AlloyBlock.print(converter.blocks), converter.notes);
  }

  private void top(Node.Obj root) {
    positions = root.text("positions", "filename");
    for (String key : root.fields().keySet()) {
      if (key.equals("positions") && readsFiles(root)) {
        notes.add(
            "positions: files are read on from where Promtail was; Alloy keeps its own from then"
                + " on");
      } else if (PROMTAILS_OWN.contains(key)) {
        notes.add(key + " is Promtail's own and has no part in Alloy's configuration");
      } else if (!Set.of("scrape_configs", "clients", "client").contains(key)) {
        throw cannot(root, key, "a configuration");
      }
    }
    PromtailClients.of(root, "Alloy").forEach(this::writer);
  }

  private static boolean readsFiles(Node.Obj root) {
    return root.items("scrape_configs").stream()
        .flatMap(job -> job.asObject().stream())
        .anyMatch(job -> job.has("static_configs"));
  }

  private void writer(PromtailClients.Client client) {
    String label = writers.isEmpty() ? "default" : "default_" + (writers.size() + 1);
    AlloyBlock endpoint = AlloyBlock.of("endpoint").put("url", client.url());
    endpoint.put("tenant_id", client.tenant());
    writers.add(
        AlloyBlock.of("loki.write", label)
            .block(endpoint)
            .put("external_labels", AlloyValue.object(client.labels())));
    receivers.add("loki.write." + label + ".receiver");
    client
        .untaken()
        .forEach(key -> notes.add(key + " of the client was not taken over; Alloy has its own."));
  }

  private void job(Node.Obj node, ScrapeJob job) {
    onlyKnown(node, JOB, "a job");
    List<Node> discoveries = node.items("docker_sd_configs");
    List<SortedMap<String, String>> files = FileTargets.of(node);
    if (discoveries.isEmpty() == files.isEmpty()) {
      throw new CodecException(
          node.where(),
          "only jobs with docker_sd_configs or static_configs can be converted, one of the two; \""
              + job.name()
              + "\" has "
              + (files.isEmpty() ? "neither" : "both"));
    }
    notes.addAll(AlloyNotes.of(job.pipeline()));
    String label = label(job.name());
    Optional<AlloyBlock> process = process(job, label);
    List<String> forward =
        process.isPresent() ? List.of("loki.process." + label + ".receiver") : receivers;
    if (files.isEmpty()) {
      containers(job, label, discoveries, process, forward);
    } else {
      blocks.addAll(AlloyFileJob.matches(label, files, job.rules()));
      process.ifPresent(blocks::add);
      blocks.add(AlloyFileJob.source(label, forward, positions));
    }
  }

  private void containers(
      ScrapeJob job,
      String label,
      List<Node> discoveries,
      Optional<AlloyBlock> process,
      List<String> forward) {
    if (job.losesLabels()) {
      notes.add(
          "job \""
              + job.name()
              + "\": for Docker targets Promtail ignored keep and drop; use filters instead.");
    }
    Optional<AlloyBlock> relabel = relabel(job, label);
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
    for (Node item : node.items("filters")) {
      Node.Obj filter = object(item, "a filter");
      block.block(
          AlloyBlock.of("filter")
              .put("name", text(filter, "name").orElse(""))
              .put(
                  "values",
                  AlloyValue.strings(
                      filter.items("values").stream().map(AlloyConfig::scalar).toList())));
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
}
