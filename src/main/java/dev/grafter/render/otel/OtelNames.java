package dev.grafter.render.otel;

import dev.grafter.logs.pipeline.DropStage;
import dev.grafter.logs.pipeline.JsonStage;
import dev.grafter.logs.pipeline.LabelsStage;
import dev.grafter.logs.pipeline.LogfmtStage;
import dev.grafter.logs.pipeline.MatchStage;
import dev.grafter.logs.pipeline.OutputStage;
import dev.grafter.logs.pipeline.RegexStage;
import dev.grafter.logs.pipeline.ReplaceStage;
import dev.grafter.logs.pipeline.Stage;
import dev.grafter.logs.pipeline.StructuredMetadataStage;
import dev.grafter.logs.pipeline.TemplateStage;
import dev.grafter.logs.pipeline.TimestampStage;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which names mean what at one place of a pipeline, seen over all lines. */
final class OtelNames {

  private static final Pattern FIELD = Pattern.compile("\\.(\\w+)");

  private final Set<String> read = new TreeSet<>();
  private final SortedSet<String> labels = new TreeSet<>();
  private final SortedSet<String> everLabels = new TreeSet<>();
  private final SortedSet<String> extracted = new TreeSet<>();
  private final SortedSet<String> metadata = new TreeSet<>();
  private final Set<String> existing = new TreeSet<>();
  private final Set<String> removed = new TreeSet<>();
  private final boolean open;

  /**
   * The names before the first stage.
   *
   * @param discovered the labels that lines have then; empty when that is not known
   */
  OtelNames(Optional<? extends Collection<String>> discovered, List<Stage> stages) {
    open = discovered.isEmpty();
    discovered.ifPresent(names -> names.forEach(this::addLabel));
    stages.forEach(this::reads);
  }

  private void reads(Stage stage) {
    if (stage instanceof MatchStage match) {
      match.stages().forEach(this::reads);
    } else if (stage instanceof LabelsStage named) {
      read.addAll(named.sources().values());
    } else if (stage instanceof StructuredMetadataStage named) {
      read.addAll(named.sources().values());
    } else if (stage instanceof TemplateStage template) {
      read.add(template.source());
      Matcher field = FIELD.matcher(template.template());
      while (field.find()) {
        read.add(field.group(1));
      }
    } else if (stage instanceof DropStage drop) {
      read.addAll(drop.sources().orElse(List.of()));
      if (drop.value().isEmpty() && drop.expression().isEmpty()) {
        existing.addAll(drop.sources().orElse(List.of()));
      }
    } else if (stage instanceof OutputStage output) {
      read.add(output.source());
    } else if (stage instanceof TimestampStage time) {
      read.add(time.source());
    } else {
      source(stage).ifPresent(read::add);
    }
  }

  private static Optional<String> source(Stage stage) {
    if (stage instanceof JsonStage json) {
      return json.source();
    } else if (stage instanceof LogfmtStage logfmt) {
      return logfmt.source();
    } else if (stage instanceof RegexStage regex) {
      return regex.source();
    } else if (stage instanceof ReplaceStage replace) {
      return replace.source();
    }
    return Optional.empty();
  }

  /** The labels that are read as extracted values, as every pipeline starts with its labels. */
  List<String> labelsRead() {
    return read.stream().filter(this::canBeLabel).toList();
  }

  /** Whether lines can have that label here. */
  boolean canBeLabel(String name) {
    return labels.contains(name) || (open && !removed.contains(name));
  }

  /** Whether lines certainly can. */
  boolean isLabel(String name) {
    return labels.contains(name);
  }

  /** The metadata that lines can have here. */
  Set<String> metadata() {
    return Collections.unmodifiableSet(metadata);
  }

  /** Whether somebody asks if a value was extracted, be it nothing. */
  boolean isAskedFor(String name) {
    return existing.contains(name);
  }

  void addLabel(String name) {
    labels.add(name);
    removed.remove(name);
    everLabels.add(name);
    if (metadata.contains(name)) {
      throw both(name);
    }
  }

  void removeLabel(String name) {
    labels.remove(name);
    removed.add(name);
  }

  void addMetadata(String name) {
    metadata.add(name);
    if (labels.contains(name)) {
      throw both(name);
    }
  }

  private static IllegalArgumentException both(String name) {
    return new IllegalArgumentException(
        name + " is a label and metadata, and both are attributes of one name there");
  }

  /** Notes that a value is extracted; whether it could be there before. */
  boolean extract(String name) {
    if (name.startsWith("#")) {
      throw new IllegalArgumentException("\"" + name + "\" is a name that is needed here");
    }
    return !extracted.add(name) || everLabels.contains(name) || open;
  }
}
