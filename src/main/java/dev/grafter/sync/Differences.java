package dev.grafter.sync;

import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two values and names the places in which they differ. Items of lists are matched by what
 * they are known by (uid, refId, name, id), else by their position.
 */
public final class Differences {

  private static final List<String> IDENTITIES = List.of("uid", "refId", "name", "id");

  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  /** The differences, in the order of the values' keys. */
  public static List<Difference> between(Node before, Node after) {
    Differences differences = new Differences();
    differences.compare("", Optional.of(before), Optional.of(after));
    return List.copyOf(differences.found);
  }

  private void compare(String path, Optional<Node> before, Optional<Node> after) {
    if (before.equals(after)) {
      return;
    }
    Node one = before.orElse(null);
    Node other = after.orElse(null);
    if (one instanceof Node.Obj old && other instanceof Node.Obj now) {
      fields(path, old, now);
    } else if (one instanceof Node.Arr old
        && other instanceof Node.Arr now
        && structured(old, now)) {
      items(path, old, now);
    } else {
      found.add(new Difference(path.isEmpty() ? "." : path, before, after));
    }
  }

  private void fields(String path, Node.Obj before, Node.Obj after) {
    Set<String> keys = new LinkedHashSet<>(after.fields().keySet());
    keys.addAll(before.fields().keySet());
    for (String key : keys) {
      compare(join(path, key), before.find(key), after.find(key));
    }
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static boolean structured(Node.Arr before, Node.Arr after) {
    return before.items().stream().anyMatch(Node.Obj.class::isInstance)
        || after.items().stream().anyMatch(Node.Obj.class::isInstance);
  }

  private void items(String path, Node.Arr before, Node.Arr after) {
    Map<String, Node> old = byName(before);
    Map<String, Node> now = byName(after);
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    int known = found.size();
    for (String name : names) {
      compare(
          path + "[" + label(name, now, old) + "]",
          Optional.ofNullable(old.get(name)),
          Optional.ofNullable(now.get(name)));
    }
    if (known == found.size()) {
      found.add(new Difference(path + " (order)", order(old), order(now)));
    }
  }

  private static Optional<Node> order(Map<String, Node> items) {
    return Optional.of(Node.strings(items.keySet()));
  }

  private static Map<String, Node> byName(Node.Arr list) {
    Map<String, Node> items = new LinkedHashMap<>();
    int index = 0;
    for (Node item : list.items()) {
      String name = name(item).filter(text -> !items.containsKey(text)).orElse("#" + index);
      items.put(name, item);
      index++;
    }
    return items;
  }

  private static Optional<String> name(Node item) {
    if (item instanceof Node.Obj obj) {
      for (String key : IDENTITIES) {
        if (obj.get(key) instanceof Node.Scalar scalar && !scalar.isNull()) {
          return Optional.of(scalar.text());
        }
      }
    }
    return Optional.empty();
  }

  /** The title of an item where it has one, since people know it by that. */
  private static String label(String name, Map<String, Node> now, Map<String, Node> old) {
    Node item = now.getOrDefault(name, old.get(name));
    return item.asObject()
        .flatMap(obj -> obj.text("title"))
        .filter(title -> !title.isBlank())
        .orElse(name);
  }
}
