package dev.grafter.logs.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluates some JMESPath expressions on one JSON object after another, and reads of each object
 * only what they need. Used by one thread.
 */
public final class JsonExtractor {

  private final List<JmesPath> paths = new ArrayList<>();
  private final int[] soleSlots;
  private final JsonFields fields;
  private Map<String, Object> members;

  /** Names to expressions; an empty expression is the name. Results have the map's order. */
  public JsonExtractor(Map<String, String> expressions) {
    expressions.forEach((name, path) -> paths.add(JmesPath.compile(path.isEmpty() ? name : path)));
    Optional<List<String>> names = names(paths);
    this.fields = names.map(JsonFields::new).orElseGet(JsonFields::whole);
    this.soleSlots =
        paths.stream()
            .mapToInt(
                path ->
                    path.soleMember()
                        .filter(name -> names.isPresent())
                        .map(name -> names.orElseThrow().indexOf(name))
                        .orElse(-1))
            .toArray();
  }

  private static Optional<List<String>> names(List<JmesPath> paths) {
    Set<String> names = new LinkedHashSet<>();
    for (JmesPath path : paths) {
      if (path.members().isEmpty()) {
        return Optional.empty();
      }
      names.addAll(path.members().orElseThrow());
    }
    return Optional.of(new ArrayList<>(names));
  }

  /**
   * Reads an object; null counts as an empty one.
   *
   * @return false when the text is no JSON object
   */
  public boolean read(String text) {
    members = null;
    return fields.read(text);
  }

  /**
   * The value of an expression for the last object.
   *
   * @throws JmesFailure when it has none
   */
  public Object value(int expression) {
    int slot = soleSlots[expression];
    if (slot >= 0) {
      return fields.value(slot);
    }
    if (members == null) {
      members = fields.members();
    }
    return paths.get(expression).search(members);
  }
}
