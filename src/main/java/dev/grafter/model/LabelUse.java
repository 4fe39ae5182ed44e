package dev.grafter.model;

import dev.grafter.codec.Node;
import dev.grafter.logql.check.QueriedLabels;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the labels by which the queries of dashboards and rules select streams. What is no LogQL,
 * such as another datasource's query, is passed over.
 */
public final class LabelUse {

  private static final Set<String> QUERIES = Set.of("expr", "stream");

  private LabelUse() {}

  /** The names of the labels, in order. */
  public static Set<String> names(Collection<? extends Resource> resources) {
    Set<String> names = new TreeSet<>();
    resources.forEach(resource -> collect(resource.content(), names));
    return names;
  }

  private static void collect(Node node, Set<String> names) {
    if (node instanceof Node.Arr list) {
      list.items().forEach(item -> collect(item, names));
    } else if (node instanceof Node.Obj object) {
      object.fields().forEach((key, value) -> collect(key, value, names));
    }
  }

  private static void collect(String key, Node value, Set<String> names) {
    if (QUERIES.contains(key) && value instanceof Node.Str text) {
      try {
        names.addAll(QueriedLabels.of(LogQlParser.parse(text.value(), LogQlParser.Mode.TEMPLATE)));
      } catch (LogQlSyntaxException e) {
        return; // the query language of some other datasource
      }
    }
    collect(value, names);
  }
}
