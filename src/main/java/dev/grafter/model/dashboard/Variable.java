package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import dev.grafter.model.DatasourceRef;
import dev.grafter.logql.syntax.LogQuery;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A choice at the top of a dashboard, which its queries use. */
public sealed interface Variable {

  /** What all variables have. */
  VariableHead head();

  /** The name by which queries use it. */
  default String name() {
    return head().name();
  }

  /** Whether its value is one or more entries of a list rather than free text. */
  boolean isList();

  /** The variable as Grafana spells it. */
  Node.Obj node();

  /**
   * Whether several values, or all, can be chosen; and what stands for all in a regular expression.
   */
  record Multiple(boolean multi, Optional<String> all) {
    /** One value only. */
    public static final Multiple ONE = new Multiple(false, Optional.empty());

    /** Refuses null. */
    public Multiple {
      Objects.requireNonNull(all, "all");
    }

    /** Any number of values, and all of them as one regular expression. */
    public static Multiple orAll(String regex) {
      return new Multiple(true, Optional.of(regex));
    }

    private void put(Node.ObjBuilder builder) {
      builder.put("multi", multi).put("includeAll", all.isPresent()).putText("allValue", all);
    }

    private Node.Obj current() {
      return all.isEmpty()
          ? Node.empty()
          : multi
              ? Node.object()
                  .put("text", Node.list(Node.of("All")))
                  .put("value", Node.list(Node.of("$__all")))
                  .build()
              : currentOf("All", "$__all");
    }
  }

  /**
   * The values that a label of Loki has.
   *
   * @param head what all variables have
   * @param datasource whom to ask
   * @param label the label
   * @param stream the streams that are looked at; empty for all
   * @param multiple how many values can be chosen
   */
  record LabelValues(
      VariableHead head,
      DatasourceRef datasource,
      String label,
      Optional<LogQuery> stream,
      Multiple multiple)
      implements Variable {
    /** Checks the label. */
    public LabelValues {
      Objects.requireNonNull(datasource, "datasource");
      Objects.requireNonNull(multiple, "multiple");
      if (label.isBlank()) {
        throw new IllegalArgumentException("variable \"" + head.name() + "\" names no label");
      }
    }

    @Override
    public boolean isList() {
      return true;
    }

    @Override
    public Node.Obj node() {
      Node.Obj query =
          Node.object()
              .put("label", label)
              .put("refId", "LokiVariableQueryEditor-VariableQuery")
              .put("stream", stream.map(LogQuery::text).orElse(""))
              .put("type", 1)
              .build();
      Node.ObjBuilder builder =
          head.start("query")
              .put("datasource", datasource.node())
              .put("query", query)
              .put("definition", "")
              .put("refresh", 2)
              .put("regex", "")
              .put("sort", 5);
      multiple.put(builder);
      return builder.put("current", multiple.current()).put("options", Node.list()).build();
    }
  }

  /**
   * A fixed list of values.
   *
   * @param head what all variables have
   * @param values the values
   * @param multiple how many can be chosen
   */
  record Custom(VariableHead head, List<String> values, Multiple multiple) implements Variable {
    /** Checks the values. */
    public Custom {
      values = List.copyOf(values);
      Objects.requireNonNull(multiple, "multiple");
      requireChoices(head, values);
    }

    @Override
    public boolean isList() {
      return true;
    }

    @Override
    public Node.Obj node() {
      Node.ObjBuilder builder = head.start("custom").put("query", String.join(",", values));
      multiple.put(builder);
      return builder
          .put("current", multiple.all().isPresent() ? multiple.current() : first(values))
          .put("options", options(values))
          .build();
    }
  }

  /**
   * Free text.
   *
   * @param head what all variables have
   * @param text what stands in it at first
   */
  record Textbox(VariableHead head, String text) implements Variable {
    /** Refuses null. */
    public Textbox {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public boolean isList() {
      return false;
    }

    @Override
    public Node.Obj node() {
      return head.start("textbox")
          .put("query", text)
          .put("current", currentOf(text, text))
          .put("options", Node.list(currentOf(text, text)))
          .build();
    }
  }

  /**
   * A value that nobody sees or changes.
   *
   * @param head what all variables have
   * @param value the value
   */
  record Constant(VariableHead head, String value) implements Variable {
    /** Refuses null. */
    public Constant {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public boolean isList() {
      return false;
    }

    @Override
    public Node.Obj node() {
      return head.hidden()
          .start("constant")
          .put("query", value)
          .put("current", currentOf(value, value))
          .put("options", Node.list(currentOf(value, value)))
          .build();
    }
  }

  /**
   * A length of time, for ranges in queries.
   *
   * @param head what all variables have
   * @param values the choices
   */
  record Interval(VariableHead head, List<Duration> values) implements Variable {
    /** Checks the choices. */
    public Interval {
      values = List.copyOf(values);
      requireChoices(head, values.stream().map(Unit::duration).toList());
    }

    @Override
    public boolean isList() {
      return true;
    }

    @Override
    public Node.Obj node() {
      List<String> words = values.stream().map(Unit::duration).toList();
      return head.start("interval")
          .put("query", String.join(",", words))
          .put("auto", false)
          .put("auto_count", 30)
          .put("auto_min", "10s")
          .put("refresh", 2)
          .put("current", first(words))
          .put("options", options(words))
          .build();
    }
  }

  /**
   * One of the datasources of a type.
   *
   * @param head what all variables have
   * @param type the type, such as {@code loki}
   * @param uid the datasource that is chosen at first
   * @param title its name
   * @param regex which names can be chosen; empty for all
   */
  record Datasource(VariableHead head, String type, String uid, String title, String regex)
      implements Variable {
    /** Checks the type. */
    public Datasource {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(regex, "regex");
      if (type.isBlank() || uid.isBlank()) {
        throw new IllegalArgumentException(
            "variable \"" + head.name() + "\" needs the type and the uid of a datasource");
      }
    }

    @Override
    public boolean isList() {
      return false;
    }

    @Override
    public Node.Obj node() {
      return head.start("datasource")
          .put("query", type)
          .put("refresh", 1)
          .put("regex", regex)
          .put("multi", false)
          .put("includeAll", false)
          .put("current", currentOf(title, uid))
          .put("options", Node.list())
          .build();
    }
  }

  /**
   * Label filters that Grafana adds to every query of a datasource.
   *
   * @param head what all variables have
   * @param datasource whose queries
   */
  record Adhoc(VariableHead head, DatasourceRef datasource) implements Variable {
    /** Refuses null. */
    public Adhoc {
      Objects.requireNonNull(datasource, "datasource");
    }

    @Override
    public boolean isList() {
      return true;
    }

    @Override
    public Node.Obj node() {
      return head.start("adhoc")
          .put("datasource", datasource.node())
          .put("filters", Node.list())
          .put("baseFilters", Node.list())
          .build();
    }
  }

  private static Node.Obj first(List<String> values) {
    return currentOf(values.get(0), values.get(0));
  }

  private static Node.Obj currentOf(String text, String value) {
    return Node.object().put("text", text).put("value", value).build();
  }

  private static Node.Arr options(List<String> values) {
    return Node.list(values.stream().map(value -> currentOf(value, value)).toList());
  }

  private static void requireChoices(VariableHead head, List<String> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("variable \"" + head.name() + "\" offers no value");
    }
    String bad =
        values.stream()
            .filter(value -> value.isBlank() || value.contains(","))
            .collect(Collectors.joining("\", \""));
    if (!bad.isEmpty()) {
      throw new IllegalArgumentException(
          "variable \""
              + head.name()
              + "\" offers \""
              + bad
              + "\": a value is neither empty nor has it a comma");
    }
  }
}
