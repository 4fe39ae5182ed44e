package dev.grafter.render.otel;

import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.relabel.RelabelAction;
import dev.grafter.logs.relabel.RelabelRule;
import dev.grafter.logs.text.GoRegex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is known of the lines of a receiver before any stage sees them.
 *
 * @param resource labels that stand in resource attributes of the same names
 * @param record labels that stand in attributes of the record, by the attribute's name
 */
record OtelSource(SortedSet<String> resource, SortedMap<String, String> record) {

  private static final String DOCKER = "__meta_docker_container_";
  private static final String LABEL = DOCKER + "label_";

  /** The attribute with the stream that a container wrote to. */
  static final String STREAM = "log.iostream";

  /** The attribute with the path of a file. */
  static final String FILE = "log.file.path";

  /** Copies. */
  OtelSource {
    resource = Collections.unmodifiableSortedSet(new TreeSet<>(resource));
    record = Collections.unmodifiableSortedMap(new TreeMap<>(record));
  }

  /** The lines of files, with fixed labels. */
  static OtelSource files(Map<String, String> labels) {
    SortedMap<String, String> record = new TreeMap<>();
    if (!labels.containsKey("filename")) {
      record.put("filename", FILE);
    }
    return new OtelSource(new TreeSet<>(labels.keySet()), record);
  }

  /**
   * The lines of containers, with the labels that rules make of what Docker says.
   *
   * @throws IllegalArgumentException when a rule does more than copy
   */
  static OtelSource containers(List<RelabelRule> rules) {
    SortedSet<String> resource = new TreeSet<>(expressions(rules).keySet());
    SortedMap<String, String> record = new TreeMap<>();
    for (RelabelRule rule : rules) {
      if (source(rule).equals(DOCKER + "log_stream")) {
        record.put(rule.targetLabel(), STREAM);
      }
    }
    return new OtelSource(resource, record);
  }

  /** Expressions over what the Docker observer found, by the labels that they are the values of. */
  static SortedMap<String, String> expressions(List<RelabelRule> rules) {
    SortedMap<String, String> expressions = new TreeMap<>();
    for (RelabelRule rule : rules) {
      String source = source(rule);
      if (!source.equals(DOCKER + "log_stream")) {
        expressions.put(rule.targetLabel(), "`" + expression(rule, source) + "`");
      }
    }
    return expressions;
  }

  private static String source(RelabelRule rule) {
    boolean copies =
        rule.action() == RelabelAction.REPLACE
            && rule.sourceLabels().filter(names -> names.size() == 1).isPresent()
            && !rule.targetLabel().contains("$")
            && List.of("$1", "${1}").contains(rule.replacement().orElse("$1"));
    if (!copies) {
      throw cannot(rule);
    }
    return rule.sourceLabels().get().get(0);
  }

  private static String expression(RelabelRule rule, String source) {
    String regex = rule.regex().map(GoRegex::source).orElse("(.*)");
    if (source.equals(DOCKER + "name") && List.of("/(.*)", "/?(.*)", "/(.+)").contains(regex)) {
      return "name";
    }
    if (!List.of("(.*)", "(.+)").contains(regex)) {
      throw cannot(rule);
    }
    if (source.equals(DOCKER + "id")) {
      return "container_id";
    } else if (source.equals(DOCKER + "name")) {
      return "\"/\" + name";
    } else if (source.startsWith(LABEL)) {
      String label = Ottl.quote(source.substring(LABEL.length()));
      return label + " in labels ? labels[" + label + "] : \"\"";
    }
    throw cannot(rule);
  }

  private static IllegalArgumentException cannot(RelabelRule rule) {
    return new IllegalArgumentException(
        "the relabel rule for \""
            + rule.targetLabel()
            + "\" ("
            + rule.action().word()
            + ") cannot be rewritten: only id, name, log stream and labels of containers can be"
            + " copied");
  }

  /** The labels as a schema; of the collected containers', what is known besides. */
  LabelSchema schema() {
    LabelSchema discovered = LabelSchema.discovered();
    return LabelSchema.of(
        Stream.concat(resource.stream(), record.keySet().stream())
            .distinct()
            .map(name -> discovered.find(name).orElseGet(() -> label(name)))
            .toList());
  }

  private static LabelSchema.Label label(String name) {
    return new LabelSchema.Label(name, LabelSchema.Kind.INDEX, Optional.empty(), false);
  }

  /** The statements that make attributes of the record of all of them, and leave no other there. */
  List<String> statements() {
    List<String> statements = new ArrayList<>();
    statements.add("keep_keys(log.attributes, " + Ottl.list(record.values()) + ")");
    record.forEach(
        (label, attribute) -> {
          statements.add(Ottl.set(Ottl.attribute(label), Ottl.attribute(attribute)));
          statements.add(Ottl.delete(attribute));
        });
    resource.forEach(
        label -> statements.add(Ottl.set(Ottl.attribute(label), Ottl.resource(label))));
    return statements;
  }
}
