package dev.grafter.logs;

import dev.grafter.logql.check.KnownLabels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which labels log lines carry when they are stored, and with which values. A query for another
 * label or value finds nothing, and nobody says so: that is why queries are checked against this.
 *
 * @param labels the labels by name
 */
public record LabelSchema(Map<String, Label> labels) implements KnownLabels {

  /** Where a label is kept. */
  public enum Kind {
    /** In the index: it can stand in a stream selector. */
    INDEX,
    /** Beside the line, as structured metadata: only a label filter sees it; needs Loki 3. */
    METADATA
  }

  /**
   * A label.
   *
   * @param name its name
   * @param kind where it is kept
   * @param values all values that it can have; empty when any is possible
   * @param always whether every line carries it
   */
  public record Label(String name, Kind kind, Optional<Set<String>> values, boolean always) {
    /** Checks that a closed set of values has one. */
    public Label {
      Objects.requireNonNull(kind, "kind");
      values = values.map(set -> Collections.unmodifiableSet(new TreeSet<>(set)));
      if (name.isBlank()) {
        throw new IllegalArgumentException("a label needs a name");
      }
      if (values.filter(Set::isEmpty).isPresent()) {
        throw new IllegalArgumentException("label \"" + name + "\" can have no value at all");
      }
    }

    /** Whether it can have that value; a label that not every line carries can be empty. */
    public boolean canBe(String value) {
      return (value.isEmpty() && !always) || values.map(set -> set.contains(value)).orElse(true);
    }
  }

  /** Sorts the labels. */
  public LabelSchema {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    labels.forEach(LabelSchema::requireOwnName);
  }

  private static void requireOwnName(String name, Label label) {
    if (!label.name().equals(name)) {
      throw new IllegalArgumentException(
          "label \"" + label.name() + "\" is filed as \"" + name + "\"");
    }
  }

  /** A schema of labels with distinct names. */
  public static LabelSchema of(List<Label> labels) {
    Map<String, Label> byName = new TreeMap<>();
    for (Label label : labels) {
      if (byName.put(label.name(), label) != null) {
        throw new IllegalArgumentException("label \"" + label.name() + "\" is declared twice");
      }
    }
    return new LabelSchema(byName);
  }

  /**
   * What our pipeline makes at every level, whatever collector runs it: who wrote the line, on
   * which stream, how bad it is, and, beside the line, where in the source.
   */
  public static LabelSchema declared() {
    List<Label> labels = new ArrayList<>(discovered().labels().values());
    labels.add(index("level", Stream.of(Severity.values()).map(Severity::label), true));
    labels.add(index("service", false));
    labels.add(metadata("file"));
    labels.add(metadata("line"));
    return of(labels);
  }

  /** What every collector knows of a container before it reads a line of it. */
  public static LabelSchema discovered() {
    return of(
        List.of(
            index("container_name", true),
            index("container_id", true),
            index("logstream", Stream.of("stdout", "stderr"), true),
            index("job", false)));
  }

  /** This schema with what Loki 3 adds by itself when it takes a line in. */
  public LabelSchema withLokisOwn() {
    List<Label> all = new ArrayList<>(labels.values());
    all.add(index("service_name", true));
    all.add(metadata("detected_level"));
    return of(all);
  }

  /** The label of that name. */
  public Optional<Label> find(String name) {
    return Optional.ofNullable(labels.get(name));
  }

  @Override
  public Optional<Known> known(String label) {
    return find(label).map(found -> new Known(found.kind() == Kind.INDEX, found.values()));
  }

  /** The names of all labels, sorted. */
  @Override
  public Set<String> names() {
    return labels.keySet();
  }

  /** The names of the labels of a kind, sorted. */
  public Set<String> names(Kind kind) {
    return labels.values().stream()
        .filter(label -> label.kind() == kind)
        .map(Label::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Label index(String name, boolean always) {
    return new Label(name, Kind.INDEX, Optional.empty(), always);
  }

  private static Label index(String name, Stream<String> values, boolean always) {
    return new Label(name, Kind.INDEX, Optional.of(values.collect(Collectors.toSet())), always);
  }

  private static Label metadata(String name) {
    return new Label(name, Kind.METADATA, Optional.empty(), false);
  }
}
