package dev.grafter.logs.pipeline;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Suggestion;
import dev.grafter.gotext.GoDuration;
import dev.grafter.logs.text.DataSize;
import dev.grafter.logs.text.GoRegex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads single stages; what Promtail refuses is a {@link CodecException} with the place. */
final class StageReader {

  /** The stages that Promtail reads weakly. */
  private static final Set<String> WEAK =
      Set.of("cri", "drop", "limit", "multiline", "pack", "sampling");

  private static final Map<String, Function<StageFields, Stage>> READERS = readers();

  private StageReader() {}

  private static Map<String, Function<StageFields, Stage>> readers() {
    Map<String, Function<StageFields, Stage>> readers = new LinkedHashMap<>();
    readers.put("cri", StageReader::cri);
    readers.put("json", StageReader::json);
    readers.put("logfmt", StageReader::logfmt);
    readers.put("regex", StageReader::regex);
    readers.put("replace", StageReader::replace);
    readers.put("template", StageReader::template);
    readers.put("timestamp", StageReader::timestamp);
    readers.put("output", StageReader::output);
    readers.put("pack", StageReader::pack);
    readers.put("tenant", StageReader::tenant);
    readers.put("match", StageReader::match);
    readers.put("drop", StageReader::drop);
    readers.put("limit", StageReader::limit);
    readers.put("multiline", StageReader::multiline);
    readers.put("sampling", StageReader::sampling);
    readers.put("eventlogmessage", StageReader::eventLogMessage);
    readers.put("labels", fields -> new LabelsStage(fields.map()));
    readers.put("static_labels", fields -> new StaticLabelsStage(fields.map()));
    readers.put("structured_metadata", fields -> new StructuredMetadataStage(fields.map()));
    readers.put("non_indexed_labels", fields -> new StructuredMetadataStage(fields.map()));
    readers.put("metrics", MetricsReader::read);
    return readers;
  }

  static List<Stage> stages(List<Node> items, List<StageWarning> warnings) {
    List<Stage> stages = new ArrayList<>();
    for (Node item : items) {
      stage(item, warnings).ifPresent(stages::add);
    }
    return stages;
  }

  private static Optional<Stage> stage(Node item, List<StageWarning> warnings) {
    Node.Obj object =
        item.asObject()
            .orElseThrow(
                () ->
                    new CodecException(
                        item.where(),
                        "a stage should be an object with one key, as \"- json:\", not a "
                            + item.kind()));
    if (object.size() > 1) {
      throw new CodecException(
          object.where(),
          "pipeline stage must contain only one key, not "
              + String.join(", ", object.fields().keySet()));
    }
    if (object.size() == 0) {
      warnings.add(new StageWarning(object.where(), "Promtail ignores this empty stage"));
      return Optional.empty();
    }
    String type = object.fields().keySet().iterator().next();
    StageFields.checkKey(object, type, "pipeline stage");
    return Optional.of(stage(type, object, warnings));
  }

  private static Stage stage(String type, Node.Obj object, List<StageWarning> warnings) {
    Node config = object.get(type);
    try {
      return switch (type) {
        case "docker" -> new DockerStage();
        case "decolorize" -> new DecolorizeStage();
        case "labeldrop" -> new LabelDropStage(names(type, config));
        case "labelallow" -> new LabelAllowStage(names(type, config));
        default -> configured(type, object, config, warnings);
      };
    } catch (IllegalArgumentException e) {
      throw new CodecException(
          config.isNull() ? object.keyLocation(type) : config.where(),
          type + " stage: " + e.getMessage());
    }
  }

  private static Stage configured(
      String type, Node.Obj object, Node config, List<StageWarning> warnings) {
    Function<StageFields, Stage> reader = READERS.get(type);
    if (reader == null) {
      throw unknown(type, object);
    }
    boolean needsMap =
        Set.of("labels", "static_labels", "structured_metadata", "non_indexed_labels", "metrics")
            .contains(type);
    if (needsMap && config.isNull()) {
      throw new IllegalArgumentException("its configuration cannot be empty");
    }
    StageFields fields = StageFields.of(type, config, WEAK.contains(type), warnings);
    Stage stage = reader.apply(fields);
    fields.warnOfUnknown();
    return stage;
  }

  private static CodecException unknown(String type, Node.Obj object) {
    if (type.equals("geoip")) {
      return new CodecException(
          object.keyLocation(type),
          "geoip stage: it needs a GeoIP database, which is not read offline: leave the stage out"
              + " here, or match on labels that it would set");
    }
    Set<String> all = new TreeSet<>(READERS.keySet());
    all.addAll(Set.of("docker", "decolorize", "labeldrop", "labelallow"));
    return new CodecException(
        object.keyLocation(type),
        "Unknown stage type: "
            + type
            + Suggestion.nearest(type, all)
                .map(near -> ", did you mean \"" + near + "\"?")
                .orElse(""));
  }

  private static List<String> names(String type, Node config) {
    if (config.isNull()) {
      return List.of();
    }
    StageFields wrapper =
        StageFields.of(type, Node.empty().with("names", config), false, new ArrayList<>());
    return wrapper.texts("names").orElse(List.of());
  }

  private static Stage cri(StageFields fields) {
    return new CriStage(
        fields.count("max_partial_lines"),
        fields.unsigned("max_partial_line_size").orElse(0),
        fields.flag("max_partial_line_size_truncate"));
  }

  private static Map<String, String> emptyForNull(Map<String, Optional<String>> map) {
    Map<String, String> values = new LinkedHashMap<>();
    map.forEach((name, value) -> values.put(name, value.orElse("")));
    return values;
  }

  private static Stage json(StageFields fields) {
    return new JsonStage(
        emptyForNull(fields.map("expressions")),
        fields.text("source"),
        fields.flag("drop_malformed"));
  }

  private static Stage logfmt(StageFields fields) {
    return new LogfmtStage(emptyForNull(fields.map("mapping")), fields.text("source"));
  }

  private static GoRegex expression(StageFields fields) {
    return fields
        .parsed("expression", GoRegex::compile)
        .orElseThrow(() -> new IllegalArgumentException("expression is required"));
  }

  private static Stage regex(StageFields fields) {
    return new RegexStage(expression(fields), fields.text("source"));
  }

  private static Stage replace(StageFields fields) {
    return new ReplaceStage(
        expression(fields), fields.text("source"), fields.textOrEmpty("replace"));
  }

  private static Stage template(StageFields fields) {
    return new TemplateStage(fields.textOrEmpty("source"), fields.textOrEmpty("template"));
  }

  private static Stage timestamp(StageFields fields) {
    return new TimestampStage(
        fields.textOrEmpty("source"),
        fields.textOrEmpty("format"),
        fields.texts("fallback_formats").orElse(List.of()),
        fields.text("location"),
        fields.parsed("action_on_failure", TimestampStage.OnFailure::of));
  }

  private static Stage output(StageFields fields) {
    return new OutputStage(fields.textOrEmpty("source"));
  }

  private static Stage pack(StageFields fields) {
    return new PackStage(fields.texts("labels").orElse(List.of()), fields.bool("ingest_timestamp"));
  }

  private static Stage tenant(StageFields fields) {
    Map<TenantStage.From, String> given = new LinkedHashMap<>();
    for (TenantStage.From from : TenantStage.From.values()) {
      String name = fields.textOrEmpty(from.name().toLowerCase(Locale.ROOT));
      if (!name.isEmpty()) {
        given.put(from, name);
      }
    }
    if (given.size() > 1) {
      throw new IllegalArgumentException(
          "label, source and value are mutually exclusive: you should set source, value or label"
              + " but not all");
    }
    return given.entrySet().stream()
        .findFirst()
        .map(entry -> new TenantStage(entry.getKey(), entry.getValue()))
        .orElseThrow(
            () -> new IllegalArgumentException("label, source or value config are required"));
  }

  private static Stage match(StageFields fields) {
    String selector = fields.textOrEmpty("selector");
    if (selector.isEmpty()) {
      throw new IllegalArgumentException("selector statement required for match stage");
    }
    return new MatchStage(
        fields.parsed("selector", Selector::parse).orElseThrow(),
        stages(fields.items("stages").orElse(List.of()), fields.warnings()),
        fields.parsed("action", StageReader::action).flatMap(Function.identity()),
        fields.text("pipeline_name"),
        fields.text("drop_counter_reason"));
  }

  private static Optional<MatchStage.Action> action(String word) {
    return switch (word) {
      case "" -> Optional.empty();
      case "keep" -> Optional.of(MatchStage.Action.KEEP);
      case "drop" -> Optional.of(MatchStage.Action.DROP);
      default ->
          throw new IllegalArgumentException("match stage action should be 'keep' or 'drop'");
    };
  }

  private static Stage drop(StageFields fields) {
    return new DropStage(
        fields.node("source").map(node -> sources(node, fields)),
        fields.text("value"),
        fields.parsed("expression", GoRegex::compile),
        fields.text("separator"),
        fields.parsed("older_than", StageReader::duration),
        size(fields.parsed("longer_than", DataSize::parse)),
        fields.text("drop_counter_reason"));
  }

  private static List<String> sources(Node node, StageFields fields) {
    if (node instanceof Node.Str str) {
      return List.of(str.value());
    }
    if (node instanceof Node.Arr arr && arr.items().stream().allMatch(Node.Str.class::isInstance)) {
      return arr.items().stream().map(item -> ((Node.Str) item).value()).toList();
    }
    throw fields.wrong(node, "source", "a string or a list of strings");
  }

  private static OptionalLong size(Optional<Long> value) {
    return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
  }

  static Duration duration(String text) {
    return Duration.ofNanos(GoDuration.parse(text));
  }

  private static Stage limit(StageFields fields) {
    return new LimitStage(
        fields.number("rate"),
        fields.count("burst"),
        fields.flag("drop"),
        fields.textOrEmpty("by_label_name"),
        fields.count("max_distinct_labels"));
  }

  private static Stage multiline(StageFields fields) {
    GoRegex firstline =
        fields
            .parsed("firstline", GoRegex::compile)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "multiline stage config must define `firstline` regular expression"));
    return new MultilineStage(
        firstline,
        fields.unsigned("max_lines"),
        fields.parsed("max_wait_time", StageReader::duration));
  }

  private static Stage sampling(StageFields fields) {
    return new SamplingStage(fields.number("rate"), fields.text("drop_counter_reason"));
  }

  private static Stage eventLogMessage(StageFields fields) {
    return new EventLogMessageStage(
        fields.text("source"),
        fields.flag("drop_invalid_labels"),
        fields.flag("overwrite_existing"));
  }
}
