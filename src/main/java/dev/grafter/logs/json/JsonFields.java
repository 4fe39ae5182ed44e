package dev.grafter.logs.json;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads some top-level members of JSON objects, without building the others. Reused for many lines,
 * by one thread.
 */
public final class JsonFields {

  private final JsonScanner scanner = new JsonScanner();
  private final String[] names;
  private final Object[] values;
  private final boolean standard;
  private final Map<String, Object> all;

  private JsonFields(Collection<String> names, boolean standard, Map<String, Object> all) {
    this.names = names.toArray(new String[0]);
    this.values = new Object[this.names.length];
    this.standard = standard;
    this.all = all;
  }

  /** A reader of the members of these names, with json-iterator's leniency. */
  public JsonFields(Collection<String> names) {
    this(names, false, null);
  }

  /** A reader of all members, with json-iterator's leniency. */
  public static JsonFields whole() {
    return new JsonFields(List.of(), false, new LinkedHashMap<>());
  }

  /**
   * A reader of the members of these names in any case, as Go's encoding/json fills a struct:
   * strict about the text.
   */
  public static JsonFields standard(Collection<String> names) {
    return new JsonFields(names, true, null);
  }

  /**
   * Reads an object; {@code null} counts as an empty one.
   *
   * @return false when the text is no JSON object: then there are no values
   */
  public boolean read(String text) {
    Arrays.fill(values, null);
    if (all != null) {
      all.clear();
    }
    scanner.reset(text, standard);
    char first = scanner.token();
    if (first == 'n') {
      scanner.word("ull");
    } else if (first == '{') {
      members(text);
    } else {
      scanner.fail();
    }
    if (!scanner.failed()) {
      scanner.end();
    }
    return !scanner.failed();
  }

  private void members(String text) {
    char c = scanner.token();
    if (c == '}') {
      return;
    }
    while (c == '"') {
      member(text);
      char next = scanner.failed() ? 0 : scanner.token();
      if (next == '}') {
        return;
      }
      c = next == ',' ? scanner.token() : 0;
    }
    scanner.fail();
  }

  private void member(String text) {
    String whole = all == null ? "" : scanner.string(true);
    int slot = all == null ? name(text) : -1;
    scanner.expect(':');
    if (scanner.failed()) {
      return;
    }
    Object value = scanner.value(slot >= 0 || all != null);
    if (slot >= 0) {
      values[slot] = value;
    } else if (all != null) {
      all.put(whole, value);
    }
  }

  /** Consumes a member's name and gives its slot, or -1. */
  private int name(String text) {
    int start = scanner.position();
    String decoded = scanner.string(false);
    if (scanner.failed()) {
      return -1;
    }
    int length = scanner.position() - 1 - start;
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      boolean same =
          decoded.isEmpty()
              ? name.length() == length && text.regionMatches(standard, start, name, 0, length)
              : standard ? name.equalsIgnoreCase(decoded) : name.equals(decoded);
      if (same) {
        return i;
      }
    }
    return -1;
  }

  /** The value of a member of the last object; null when it is missing or null. */
  public Object value(int slot) {
    return values[slot];
  }

  /** The members of the last object that were asked for, by name. */
  Map<String, Object> members() {
    if (all != null) {
      return all;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      members.put(names[i], values[i]);
    }
    return members;
  }
}
