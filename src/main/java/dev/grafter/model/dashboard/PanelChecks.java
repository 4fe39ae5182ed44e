package dev.grafter.model.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a panel must satisfy; each sentence names the panel. */
final class PanelChecks {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private PanelChecks() {}

  static void check(
      String key,
      String title,
      Visualization view,
      List<LokiQuery> queries,
      List<Link> links,
      FieldOptions fields) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "panel \""
              + title
              + "\" has the key \""
              + key
              + "\": use lower-case letters, digits and dashes");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("panel \"" + key + "\" has no title: give it one");
    }
    String name = "panel \"" + title + "\"";
    requireQueries(name, view, queries);
    requireDistinct(name, queries);
    queries.forEach(query -> requireFit(name, view, query));
    requireSomethingToExplore(name, queries, links);
    requireSomethingToExplore(name, queries, fields.links());
  }

  private static void requireQueries(String name, Visualization view, List<LokiQuery> queries) {
    boolean asks = !queries.isEmpty();
    if (view.shows() == Visualization.Shows.NOTHING && asks) {
      throw new IllegalArgumentException(name + " is a " + view.type() + " and shows no query");
    }
    if (view.shows() != Visualization.Shows.NOTHING && !asks) {
      throw new IllegalArgumentException(name + " asks nothing: add a query");
    }
  }

  private static void requireFit(String name, Visualization view, LokiQuery query) {
    boolean numbers = query.expr().isMetric();
    if (view.shows() == Visualization.Shows.LINES && numbers) {
      throw new IllegalArgumentException(
          name + " shows lines, but query " + query.refId() + " answers with numbers");
    }
    if (view.shows() == Visualization.Shows.NUMBERS && !numbers) {
      throw new IllegalArgumentException(
          name
              + " shows numbers, but query "
              + query.refId()
              + " answers with lines: count them, for example with count_over_time");
    }
    if (!numbers && query.type() == LokiQuery.QueryType.INSTANT) {
      throw new IllegalArgumentException(
          name
              + " asks for lines at one instant in query "
              + query.refId()
              + ", which Loki refuses: ask over the range");
    }
  }

  private static void requireDistinct(String name, List<LokiQuery> queries) {
    Set<String> seen = new HashSet<>();
    for (LokiQuery query : queries) {
      if (!seen.add(query.refId())) {
        throw new IllegalArgumentException(
            name + " has two queries named " + query.refId() + ": give each its own refId");
      }
    }
  }

  private static void requireSomethingToExplore(
      String name, List<LokiQuery> queries, List<Link> links) {
    if (queries.isEmpty() && links.stream().anyMatch(Link.Explore.class::isInstance)) {
      throw new IllegalArgumentException(name + " links to Explore but has no query");
    }
  }
}
