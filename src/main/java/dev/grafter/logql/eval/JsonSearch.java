package dev.grafter.logql.eval;

import java.util.List;

/**
 * Finds the values of several paths in one pass over a JSON text, as Loki's parser does: it never
 * looks whether the text as a whole is well formed, reports each path once, and stops at the last
 * one.
 */
final class JsonSearch {

  /** Told of what is found. */
  interface Found {
    /** The value of the path of this number. */
    void value(int path, JsonText.Type type, String raw);

    /** Something cannot be read; the reading may go on. */
    void problem(String problem);
  }

  private final List<List<String>> paths;
  private final int longest;
  private final String json;
  private final Found found;
  private final boolean[] done;
  private final String[] current;
  private final JsonText.Value value = new JsonText.Value();
  private int matched;
  private int level;

  JsonSearch(List<List<String>> paths, String json, Found found) {
    this.paths = paths;
    this.longest = paths.stream().mapToInt(List::size).max().orElse(0);
    this.json = json;
    this.found = found;
    this.done = new boolean[paths.size()];
    this.current = new String[longest];
  }

  void run() {
    int at = 0;
    while (at >= 0 && at < json.length()) {
      switch (json.charAt(at)) {
        case '"' -> at = string(at);
        case '{' -> level++;
        case '}', ']' -> level--;
        case '[' -> at = array(at);
        default -> {}
      }
      at = at < 0 ? at : at + 1;
    }
  }

  /**
   * A string is a key when a colon follows. Gives the position of the last character that is done
   * with, or -1 to stop.
   */
  private int string(int quote) {
    int after = JsonText.stringEnd(json, quote + 1, json.length());
    int next = after < 0 ? -1 : JsonText.token(json, after, json.length());
    if (next < 0) {
      return -1;
    }
    if (json.charAt(next) != ':') {
      return next - 1;
    }
    String key = JsonText.unescaped(json, quote + 1, after - 1);
    return key == null ? -1 : key(key, next);
  }

  private int key(String key, int colon) {
    if (longest < level) {
      return colon;
    }
    if (level < 1) {
      found.problem(JsonText.MALFORMED);
      return -1;
    }
    current[level - 1] = key;
    for (int path = 0; path < paths.size() && matched < paths.size(); path++) {
      if (paths.get(path).size() == level && !done[path] && isCurrent(paths.get(path))) {
        take(path);
        report(path, colon + 1, json.length());
      }
    }
    return matched == paths.size() ? -1 : colon;
  }

  private void take(int path) {
    matched++;
    done[path] = true;
  }

  private void report(int path, int from, int to) {
    String problem = JsonText.value(json, from, to, value);
    if (problem == null) {
      found.value(path, value.type, value.text(json));
    } else {
      found.problem(problem);
    }
  }

  /** Whether the keys up to this level are the path's, as far as both go. */
  private boolean isCurrent(List<String> path) {
    for (int i = 0; i < Math.min(level, path.size()); i++) {
      if (!path.get(i).equals(current[i])) {
        return false;
      }
    }
    return true;
  }

  private int array(int at) {
    if (level < 0) {
      found.problem(JsonText.MALFORMED);
      return -1;
    }
    boolean[] wanted = new boolean[paths.size()];
    boolean any = false;
    for (int path = 0; path < wanted.length; path++) {
      wanted[path] = wantsElement(path);
      any |= wanted[path];
    }
    if (!any) {
      int after = JsonText.blockEnd(json, at, json.length(), '[', ']');
      return after < 0 ? -1 : after - 1;
    }
    level++;
    int end = elements(at, wanted);
    return matched == paths.size() ? -1 : end - 1;
  }

  private boolean wantsElement(int path) {
    List<String> keys = paths.get(path);
    return keys.size() > level
        && !done[path]
        && keys.get(level).startsWith("[")
        && keys.get(level).length() > 2
        && isCurrent(keys);
  }

  /**
   * Goes through the elements and gives the position where it ended: the closing bracket, or where
   * a fault is.
   */
  private int elements(int open, boolean[] wanted) {
    int at = JsonText.token(json, open + 1, json.length());
    if (at < 0 || json.charAt(at) == ']') {
      return at < 0 ? open + 1 : at;
    }
    JsonText.Value element = new JsonText.Value();
    for (int index = 0; ; index++) {
      if (JsonText.value(json, at, json.length(), element) != null) {
        return at;
      }
      element(index, element, wanted);
      int next = JsonText.token(json, element.next, json.length());
      if (next < 0) {
        return element.next;
      }
      if (json.charAt(next) != ',') {
        return next;
      }
      at = next + 1;
    }
  }

  private void element(int index, JsonText.Value element, boolean[] wanted) {
    for (int path = 0; path < wanted.length; path++) {
      if (!wanted[path] || index(paths.get(path).get(level - 1)) != index) {
        continue;
      }
      take(path);
      List<String> rest = paths.get(path).subList(level, paths.get(path).size());
      if (rest.isEmpty() && element.type == JsonText.Type.STRING) {
        found.value(path, JsonText.Type.STRING, element.text(json));
      } else {
        int at = rest.isEmpty() ? element.from : find(rest, element.from, element.to);
        if (at >= 0) {
          report(path, at, element.to);
        }
      }
    }
  }

  private static int index(String key) {
    return Integer.parseInt(key.substring(1, key.length() - 1));
  }

  /** Where the value of a path below an element begins, or -1. */
  private int find(List<String> keys, int from, int to) {
    int at = from;
    for (String key : keys) {
      at = JsonText.token(json, at, to);
      if (at < 0) {
        return -1;
      }
      at = key.startsWith("[") ? elementAt(index(key), at, to) : memberAt(key, at, to);
      if (at < 0) {
        return -1;
      }
    }
    return at;
  }

  private int memberAt(String wanted, int from, int to) {
    int[] place = {-1};
    JsonText.members(
        json,
        from,
        to,
        (key, member) -> {
          if (!key.equals(wanted)) {
            return null;
          }
          place[0] = member.type == JsonText.Type.STRING ? member.from - 1 : member.from;
          return wanted;
        });
    return place[0];
  }

  private int elementAt(int wanted, int from, int to) {
    if (json.charAt(from) != '[') {
      return -1;
    }
    int at = from + 1;
    JsonText.Value element = new JsonText.Value();
    for (int index = 0; JsonText.value(json, at, to, element) == null; index++) {
      if (index == wanted) {
        return element.type == JsonText.Type.STRING ? element.from - 1 : element.from;
      }
      int next = JsonText.token(json, element.next, to);
      if (next < 0 || json.charAt(next) != ',') {
        return -1;
      }
      at = next + 1;
    }
    return -1;
  }
}
