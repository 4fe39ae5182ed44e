package dev.grafter.sdk;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs between a tree and what came out of other types: one line for each kind of place,
 * such as {@code lost panels[].timeFrom}. What is null or empty may come and go; a number may be
 * written otherwise.
 */
final class TreeDifference {

  private final Set<String> found = new TreeSet<>();

  private TreeDifference() {}

  static Set<String> between(Node ours, Node theirs) {
    TreeDifference difference = new TreeDifference();
    difference.compare("", ours, theirs);
    return difference.found;
  }

  private void compare(String path, Node ours, Node theirs) {
    if (ours instanceof Node.Obj left && theirs instanceof Node.Obj right) {
      objects(path, left.fields(), right.fields());
    } else if (ours instanceof Node.Arr left && theirs instanceof Node.Arr right) {
      lists(path, left.items(), right.items());
    } else if (!same(ours, theirs)) {
      found.add("changed " + path + ": " + Json.write(ours) + " to " + Json.write(theirs));
    }
  }

  private void objects(String path, Map<String, Node> ours, Map<String, Node> theirs) {
    String prefix = path.isEmpty() ? "" : path + ".";
    ours.forEach(
        (key, value) -> {
          if (theirs.containsKey(key)) {
            compare(prefix + key, value, theirs.get(key));
          } else if (!isNothing(value)) {
            found.add("lost " + prefix + key);
          }
        });
    theirs.forEach(
        (key, value) -> {
          if (!ours.containsKey(key) && !isNothing(value)) {
            found.add("added " + prefix + key + ": " + Json.write(value));
          }
        });
  }

  private void lists(String path, List<Node> ours, List<Node> theirs) {
    if (ours.size() != theirs.size()) {
      found.add("changed " + path + ": " + ours.size() + " to " + theirs.size() + " items");
      return;
    }
    for (int i = 0; i < ours.size(); i++) {
      compare(path + "[]", ours.get(i), theirs.get(i));
    }
  }

  private static boolean isNothing(Node value) {
    return value instanceof Node.Null
        || (value instanceof Node.Arr list && list.items().isEmpty())
        || (value instanceof Node.Obj object && object.size() == 0)
        || (value instanceof Node.Str text && text.value().isEmpty());
  }

  private static boolean same(Node ours, Node theirs) {
    if (ours instanceof Node.Num left && theirs instanceof Node.Num right) {
      return left.value().compareTo(right.value()) == 0;
    }
    return ours.equals(theirs);
  }
}
