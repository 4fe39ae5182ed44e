package dev.grafter.logs.ingest;

import dev.grafter.logql.eval.JsonText;

/**
 * Finds a field of a JSON line as Loki's reader does: it never looks whether the line as a whole is
 * well formed, and ends at the first field of that name in the outermost object.
 */
final class JsonField {

  private final String json;
  private final String name;
  private int level;
  private boolean lastKeyMatched = true;
  private int value = -1;

  private JsonField(String json, String name) {
    this.json = json;
    this.name = name;
  }

  /** The value as it is written, a string's without quotes; null when there is none. */
  static String find(String json, String name) {
    JsonField field = new JsonField(json, name);
    field.run();
    JsonText.Value found = new JsonText.Value();
    return field.value >= 0 && JsonText.value(json, field.value, json.length(), found) == null
        ? found.text(json)
        : null;
  }

  private void run() {
    int at = 0;
    while (at >= 0 && at < json.length()) {
      at = step(at);
    }
  }

  /** Where to go on; -1 for the end. */
  private int step(int at) {
    return switch (json.charAt(at)) {
      case '"' -> string(at);
      case '{' -> open(at);
      case '[' -> JsonText.blockEnd(json, at, json.length(), '[', ']');
      case ':' -> -1;
      case '}' -> {
        level--;
        yield at + 1;
      }
      default -> at + 1;
    };
  }

  /** An object below another key is passed over whole. */
  private int open(int at) {
    if (!lastKeyMatched) {
      return JsonText.blockEnd(json, at, json.length(), '{', '}');
    }
    level++;
    return at + 1;
  }

  /** A string is a key when a colon follows. */
  private int string(int quote) {
    int after = JsonText.stringEnd(json, quote + 1, json.length());
    int next = after < 0 ? -1 : JsonText.token(json, after, json.length());
    if (next < 0 || json.charAt(next) != ':') {
      return next;
    }
    String key = JsonText.unescaped(json, quote + 1, after - 1);
    if (level != 1 || key == null) {
      return -1;
    }
    lastKeyMatched = key.equals(name);
    if (lastKeyMatched) {
      value = next + 1;
      return -1;
    }
    return next + 1;
  }
}
