package dev.grafter.render.otel;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.logs.collect.FileTargets;
import dev.grafter.logs.collect.LokiTarget;
import dev.grafter.logs.collect.OtlpLabels;
import dev.grafter.logs.collect.PromtailClients;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PromtailConfig;
import dev.grafter.logs.pipeline.ScrapeJob;
import dev.grafter.logs.relabel.RelabelRule;
import dev.grafter.render.Mounts;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Promtail's configurations and pipelines as the OpenTelemetry Collector's. What has no form there
 * is an error, never left out silently.
 */
public final class OtelConverter {

  private static final Set<String> PROMTAILS_OWN =
      Set.of("server", "positions", "target_config", "tracing", "global", "options");
  private static final Set<String> JOB =
      Set.of(
          "job_name", "docker_sd_configs", "static_configs", "relabel_configs", "pipeline_stages");
  private static final Set<String> DISCOVERY = Set.of("host", "refresh_interval", "filters");
  private static final String PUSH = "/loki/api/v1/push";

  /**
   * A converted configuration.
   *
   * @param text the collector's configuration
   * @param notes what behaves differently there, or must be done besides
   */
  public record Converted(String text, List<String> notes) {

    /** Copies. */
    public Converted {
      notes = List.copyOf(notes);
    }
  }

  private final OtelConfig config = new OtelConfig(Mounts.COLLECTOR_DATA);
  private final Set<String> notes = new LinkedHashSet<>();
  private final SortedSet<String> indexed = new TreeSet<>();
  private final SortedMap<String, String> external = new TreeMap<>();
  private final Set<String> taken = new LinkedHashSet<>();

  private OtelConverter() {}

  /**
   * A list of stages as processors: a transform processor, a filter where stages drop lines, and
   * the step that makes resource attributes of labels.
   *
   * @throws IllegalArgumentException with the stage and the reason when one has no form there
   */
  public static Converted stages(Pipeline pipeline) {
    OtelPipeline converted = OtelPipeline.of(pipeline, Optional.empty());
    Node.ObjBuilder processors = Node.object();
    OtelProcessors.of(pipeline.name(), Optional.empty(), converted).addTo(processors);
    Node.ObjBuilder out = Node.object();
    List<Node> operators = converted.operators("attributes[\"" + OtelSource.FILE + "\"]");
    if (!operators.isEmpty()) {
      out.put("operators", Node.list(operators));
    }
    out.put("processors", processors.build());
    List<String> notes = new ArrayList<>(converted.notes());
    if (!operators.isEmpty()) {
      notes.add("operators belong to the receiver of the lines.");
    }
    notes.add(
        "labels that lines have before the stages are expected as attributes of the record; add"
            + " their names to the keys of groupbyattrs.");
    notes.add(indexNote(OtlpLabels.indexed(converted.schema())));
    return new Converted(Yaml.write(OtelConfig.escaped(out.build())), notes);
  }

  private static String indexNote(SortedSet<String> attributes) {
    return "Loki must index these resource attributes (limits_config.otlp_config): "
        + String.join(", ", attributes)
        + ".";
  }

  /**
   * Converts a configuration.
   *
   * @param text the YAML
   * @param source the name of the text in messages
   * @throws CodecException with the place of what Promtail refuses or cannot be converted
   */
  public static Converted config(String text, String source) {
    PromtailConfig config = PromtailConfig.parse(text, source);
    Node.Obj root = Yaml.parse(text, source, YamlOptions.GO_V2).asObject().orElseThrow();
    OtelConverter converter = new OtelConverter();
    converter.top(root);
    List<Node> jobs = root.items("scrape_configs");
    for (int i = 0; i < jobs.size(); i++) {
      converter.job(jobs.get(i).asObject().orElseThrow(), config.jobs().get(i));
    }
    converter.notes.add(indexNote(converter.indexed));
    return new Converted(converter.config.text(""), List.copyOf(converter.notes));
  }

  private void top(Node.Obj root) {
    for (String key : root.fields().keySet()) {
      if (PROMTAILS_OWN.contains(key)) {
        notes.add(key + " is Promtail's own and has no part in the collector's configuration.");
      } else if (!Set.of("scrape_configs", "clients", "client").contains(key)) {
        throw cannot(root, key, "a configuration");
      }
    }
    for (PromtailClients.Client client : PromtailClients.of(root, "the OpenTelemetry Collector")) {
      client(root, client);
    }
  }

  private void client(Node.Obj root, PromtailClients.Client client) {
    if (!client.url().endsWith(PUSH)) {
      throw new CodecException(
          root.where(),
          "\"" + client.url() + "\" is not Loki's push API, so its OTLP endpoint is not known");
    }
    client
        .untaken()
        .forEach(
            key -> notes.add(key + " of the client was not taken over; the exporter has its own."));
    if (!external.isEmpty() && !external.equals(client.labels())) {
      throw new CodecException(
          root.where(), "clients with different external_labels cannot be converted");
    }
    external.putAll(client.labels());
    String base = client.url().substring(0, client.url().length() - PUSH.length());
    config.sendTo(new LokiTarget(URI.create(base), client.tenant()));
  }

  private void job(Node.Obj node, ScrapeJob job) {
    for (String key : node.fields().keySet()) {
      if (!JOB.contains(key)) {
        throw cannot(node, key, "a job");
      }
    }
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
    try {
      if (files.isEmpty()) {
        containers(node, job, discoveries);
      } else {
        files(job, files);
      }
    } catch (CodecException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new CodecException(node.where(), "job \"" + job.name() + "\": " + e.getMessage());
    }
  }

  private void containers(Node.Obj node, ScrapeJob job, List<Node> discoveries) {
    if (discoveries.size() > 1) {
      throw new CodecException(
          node.where(), "several docker_sd_configs of a job cannot be converted");
    }
    Node.Obj discovery = discoveries.get(0).asObject().orElseThrow();
    for (String key : discovery.fields().keySet()) {
      if (!DISCOVERY.contains(key)) {
        throw cannot(discovery, key, "a docker_sd_config");
      }
    }
    config.observeDocker(discovery.text("host").orElse(""));
    notes.add(
        "the collector reads "
            + OtelReceivers.CONTAINERS
            + ": it must be mounted, and containers need the json-file driver.");
    List<RelabelRule> rules = job.rules();
    OtelSource source = OtelSource.containers(rules);
    OtelPipeline pipeline = pipeline(job, source);
    String name = name(job.name());
    String receiver = taken.size() == 1 ? "receiver_creator" : "receiver_creator/" + name;
    config.receiver(
        receiver,
        OtelReceivers.containers(
            OtelConfig.OBSERVER, OtelConfig.STORAGE, rule(discovery), rules, pipeline));
    config.pipeline(
        name, List.of(receiver), OtelProcessors.of(name, Optional.of(source), pipeline));
  }

  /** Docker wants all of the labels that one filter lists. */
  private static String rule(Node.Obj discovery) {
    List<String> conditions = new ArrayList<>();
    for (Node item : discovery.items("filters")) {
      Node.Obj filter = item.asObject().orElseThrow();
      if (!filter.text("name").equals(Optional.of("label"))) {
        throw new CodecException(item.where(), "only filters by label can be converted");
      }
      for (Node value : filter.items("values")) {
        String[] sides = ((Node.Scalar) value).text().split("=", 2);
        String key = Ottl.quote(sides[0]);
        conditions.add(
            sides.length == 1
                ? key + " in labels"
                : "labels[" + key + "] == " + Ottl.quote(sides[1]));
      }
    }
    return conditions.isEmpty() ? "true" : String.join(" && ", conditions);
  }

  private void files(ScrapeJob job, List<SortedMap<String, String>> targets) {
    if (!job.rules().isEmpty()) {
      throw new IllegalArgumentException("relabel_configs of files cannot be converted");
    }
    for (SortedMap<String, String> target : targets) {
      Map<String, String> labels = new TreeMap<>(target);
      labels.keySet().removeIf(label -> label.startsWith("__"));
      OtelSource source = OtelSource.files(labels);
      OtelPipeline pipeline = pipeline(job, source);
      String name = name(job.name());
      config.receiver(
          "file_log/" + name,
          OtelReceivers.files(
              target.get(FileTargets.PATH),
              Optional.ofNullable(target.get(FileTargets.EXCLUDED)),
              labels,
              OtelConfig.STORAGE,
              pipeline));
      config.pipeline(
          name,
          List.of("file_log/" + name),
          OtelProcessors.of(name, Optional.of(source), pipeline));
    }
  }

  /** Promtail's client adds its labels last. */
  private OtelPipeline pipeline(ScrapeJob job, OtelSource source) {
    OtelPipeline pipeline =
        OtelPipeline.of(job.pipeline(), Optional.of(source.schema())).withLabels(external);
    notes.addAll(pipeline.notes());
    indexed.addAll(OtlpLabels.indexed(pipeline.schema()));
    return pipeline;
  }

  private String name(String job) {
    String base = job.isEmpty() ? "logs" : job.replaceAll("[^A-Za-z0-9_-]", "_");
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  private static CodecException cannot(Node.Obj object, String key, String what) {
    return new CodecException(
        object.keyLocation(key), key + " of " + what + " cannot be converted: write it by hand");
  }
}
