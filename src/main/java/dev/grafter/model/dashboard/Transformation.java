package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A step that changes an answer before it is shown. */
public sealed interface Transformation {

  /** Grafana's id of the step. */
  String id();

  /** The step's settings. */
  Node.Obj options();

  /** The step as Grafana spells it. */
  default Node.Obj node() {
    return Node.object().put("id", id()).put("options", options()).build();
  }

  /**
   * Makes columns of the values inside a field.
   *
   * @param source the field, for logs {@code labels} or {@code Line}
   * @param format what is inside
   * @param replace whether the other fields go
   * @param keepTime whether the time stays when the others go
   */
  record ExtractFields(String source, Format format, boolean replace, boolean keepTime)
      implements Transformation {
    /** What is inside a field. */
    public enum Format {
      /** Whatever it is. */
      AUTO("auto"),
      /** JSON. */
      JSON("json"),
      /** {@code key=value} pairs. */
      PAIRS("kvp");

      private final String word;

      Format(String word) {
        this.word = word;
      }
    }

    /** Checks the source. */
    public ExtractFields {
      requireField(source, "extractFields");
      Objects.requireNonNull(format, "format");
    }

    @Override
    public String id() {
      return "extractFields";
    }

    @Override
    public Node.Obj options() {
      return Node.object()
          .put("source", source)
          .put("format", format.word)
          .put("replace", replace)
          .put("keepTime", keepTime)
          .build();
    }
  }

  /**
   * Makes columns or rows of the labels of series.
   *
   * @param columns columns rather than rows
   * @param keep the labels that stay; empty for all
   */
  record LabelsToFields(boolean columns, List<String> keep) implements Transformation {
    /** Copies the list. */
    public LabelsToFields {
      keep = List.copyOf(keep);
    }

    @Override
    public String id() {
      return "labelsToFields";
    }

    @Override
    public Node.Obj options() {
      Node.ObjBuilder builder = Node.object().put("mode", columns ? "columns" : "rows");
      return keep.isEmpty()
          ? builder.build()
          : builder.put("keepLabels", Node.strings(keep)).build();
    }
  }

  /**
   * Hides, orders and renames columns.
   *
   * @param order the columns that come first, in order
   * @param names new names by old ones
   * @param hidden the columns that go
   */
  record Organize(List<String> order, Map<String, String> names, List<String> hidden)
      implements Transformation {
    /** Checks that a hidden column is neither ordered nor renamed. */
    public Organize {
      order = List.copyOf(order);
      names = Collections.unmodifiableMap(new TreeMap<>(names));
      hidden = List.copyOf(hidden);
      for (String field : hidden) {
        if (order.contains(field) || names.containsKey(field)) {
          throw new IllegalArgumentException(
              "organize hides \"" + field + "\" and places or renames it too");
        }
      }
    }

    @Override
    public String id() {
      return "organize";
    }

    @Override
    public Node.Obj options() {
      Node.ObjBuilder excluded = Node.object();
      hidden.forEach(field -> excluded.put(field, true));
      Node.ObjBuilder index = Node.object();
      for (int i = 0; i < order.size(); i++) {
        index.put(order.get(i), i);
      }
      return Node.object()
          .put("excludeByName", excluded.build())
          .put("indexByName", index.build())
          .put("renameByName", Node.object(names))
          .build();
    }
  }

  /** Sorts rows by one field. */
  record SortBy(String field, boolean descending) implements Transformation {
    /** Checks the field. */
    public SortBy {
      requireField(field, "sortBy");
    }

    @Override
    public String id() {
      return "sortBy";
    }

    @Override
    public Node.Obj options() {
      return Node.object()
          .put("fields", Node.empty())
          .put("sort", Node.list(Node.object().put("field", field).put("desc", descending).build()))
          .build();
    }
  }

  /**
   * Makes one row of all rows with equal values.
   *
   * @param by the fields whose values are compared
   * @param computed what is computed of other fields, such as {@code sum}, by field
   */
  record GroupBy(List<String> by, Map<String, String> computed) implements Transformation {
    /** Checks that there is something to compare, and no field is both. */
    public GroupBy {
      by = List.copyOf(by);
      computed = Collections.unmodifiableMap(new TreeMap<>(computed));
      if (by.isEmpty()) {
        throw new IllegalArgumentException("groupBy needs a field to group by");
      }
      if (by.stream().anyMatch(computed::containsKey)) {
        throw new IllegalArgumentException("groupBy groups by a field and computes it too");
      }
    }

    @Override
    public String id() {
      return "groupBy";
    }

    @Override
    public Node.Obj options() {
      Node.ObjBuilder fields = Node.object();
      by.forEach(field -> fields.put(field, entry(List.of(), "groupby")));
      computed.forEach((field, calc) -> fields.put(field, entry(List.of(calc), "aggregate")));
      return Node.object().put("fields", fields.build()).build();
    }

    private static Node.Obj entry(List<String> aggregations, String operation) {
      return Node.object()
          .put("aggregations", Node.strings(aggregations))
          .put("operation", operation)
          .build();
    }
  }

  /** Makes one table of all answers with the same fields. */
  record Merge() implements Transformation {
    @Override
    public String id() {
      return "merge";
    }

    @Override
    public Node.Obj options() {
      return Node.empty();
    }
  }

  /** Keeps the first rows. */
  record Limit(int rows) implements Transformation {
    /** Checks the number. */
    public Limit {
      if (rows < 1) {
        throw new IllegalArgumentException("limit keeps 1 row or more, not " + rows);
      }
    }

    @Override
    public String id() {
      return "limit";
    }

    @Override
    public Node.Obj options() {
      return Node.object().put("limitField", rows).build();
    }
  }

  /** Makes a row of each series, with what is computed of it. */
  record ReduceToRows(List<String> calcs, boolean labelsAsColumns) implements Transformation {
    /** Checks that something is computed. */
    public ReduceToRows {
      calcs = List.copyOf(calcs);
      if (calcs.isEmpty()) {
        throw new IllegalArgumentException("reduce needs a calculation such as lastNotNull");
      }
    }

    @Override
    public String id() {
      return "reduce";
    }

    @Override
    public Node.Obj options() {
      return Node.object()
          .put("mode", "seriesToRows")
          .put("reducers", Node.strings(calcs))
          .put("labelsToFields", labelsAsColumns)
          .build();
    }
  }

  /**
   * Any other step of Grafana's, unchecked.
   *
   * @param id Grafana's id
   * @param options the settings
   */
  record Other(String id, Node.Obj options) implements Transformation {
    /** Checks the id. */
    public Other {
      requireField(id, "a transformation");
      Objects.requireNonNull(options, "options");
    }
  }

  private static void requireField(String field, String what) {
    if (field.isBlank()) {
      throw new IllegalArgumentException(what + " needs a name");
    }
  }
}
