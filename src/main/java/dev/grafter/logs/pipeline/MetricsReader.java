package dev.grafter.logs.pipeline;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the metrics stage. */
final class MetricsReader {

  private MetricsReader() {}

  static Stage read(StageFields fields) {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    for (String name : fields.names()) {
      Node config = fields.node(name).orElse(Node.empty().at(fields.where()));
      metrics.put(name, metric(name, config, fields.warnings()));
    }
    return new MetricsStage(metrics);
  }

  private static Metric metric(String name, Node node, List<StageWarning> warnings) {
    StageFields fields = StageFields.of("metrics." + name, node, false, warnings);
    try {
      Metric metric = metric(fields, warnings);
      fields.warnOfUnknown();
      return metric;
    } catch (IllegalArgumentException e) {
      throw new CodecException(node.where(), "metrics stage, " + name + ": " + e.getMessage());
    }
  }

  private static Metric metric(StageFields fields, List<StageWarning> warnings) {
    Metric.Kind kind = kind(fields.textOrEmpty("type"));
    StageFields config =
        StageFields.of("metrics config", fields.node("config").orElse(Node.nil()), false, warnings);
    boolean counter = kind == Metric.Kind.COUNTER;
    Metric metric =
        new Metric(
            kind,
            fields.textOrEmpty("description"),
            fields.text("source"),
            fields.textOrEmpty("prefix"),
            fields.parsed("max_idle_duration", StageReader::duration),
            config.text("value"),
            kind == Metric.Kind.HISTOGRAM ? "" : config.textOrEmpty("action"),
            counter ? config.bool("match_all") : Optional.empty(),
            counter ? config.bool("count_entry_bytes") : Optional.empty(),
            kind == Metric.Kind.HISTOGRAM ? config.numbers("buckets") : List.of());
    config.warnOfUnknown();
    return metric;
  }

  private static Metric.Kind kind(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Stream.of(Metric.Kind.values())
        .filter(kind -> kind.word().equals(lower))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "invalid metric type '"
                        + lower
                        + "', metric type must be one of 'counter', 'gauge', or 'histogram'"));
  }
}
