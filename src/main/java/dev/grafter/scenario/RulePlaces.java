package dev.grafter.scenario;

import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds where rules stand in a file, of whatever form: by the names that they have there. */
final class RulePlaces {

  private static final List<String> NAMES = List.of("title", "alert");

  private final Map<String, Deque<Location>> places = new HashMap<>();

  /** The places of a file. */
  RulePlaces(Node file) {
    visit(file);
  }

  private void visit(Node node) {
    if (node instanceof Node.Arr list) {
      list.items().forEach(this::visit);
    } else if (node instanceof Node.Obj object) {
      for (String key : NAMES) {
        object
            .find(key)
            .flatMap(Node::asString)
            .ifPresent(
                name ->
                    places
                        .computeIfAbsent(name, any -> new ArrayDeque<>())
                        .add(object.get(key).where()));
      }
      new ArrayList<>(object.fields().values()).forEach(this::visit);
    }
  }

  /**
   * The place of the next rule of a name, when rules are asked for in the order of the file;
   * unknown where the name is not written as it is.
   */
  Location next(String name) {
    Deque<Location> found = places.getOrDefault(name, new ArrayDeque<>());
    return found.isEmpty() ? Location.NONE : found.removeFirst();
  }
}
