package dev.grafter.definitions;

import dev.grafter.codec.Node;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Level;
import dev.grafter.model.Resource;
import java.util.ArrayList;
import java.util.List;

/** Every query in what we install, with its place for messages. */
final class QueriesOf {

  /**
   * A query.
   *
   * @param place where it stands
   * @param text the query
   * @param template whether Grafana fills variables in
   */
  record Found(String place, String text, boolean template) {}

  private final List<Found> found = new ArrayList<>();

  private QueriesOf() {}

  /** All queries of a level, of both engines. */
  static List<Found> level(Level level) {
    QueriesOf queries = new QueriesOf();
    for (AlertEngine engine : AlertEngine.values()) {
      Sites.resources(level, engine).all().forEach(queries::resource);
    }
    return queries.found;
  }

  private void resource(Resource resource) {
    boolean template = resource instanceof Resource.Dashboard;
    walk(resource.describe(), resource.content(), template);
  }

  private void walk(String place, Node node, boolean template) {
    if (node instanceof Node.Obj obj) {
      String here = obj.text("title").map(title -> place + " / " + title).orElse(place);
      obj.text("expr").ifPresent(text -> found.add(new Found(here, text, template)));
      obj.text("stream").ifPresent(text -> found.add(new Found(here, text, template)));
      obj.fields().values().forEach(value -> walk(here, value, template));
    } else if (node instanceof Node.Arr arr) {
      arr.items().forEach(value -> walk(place, value, template));
    }
  }
}
