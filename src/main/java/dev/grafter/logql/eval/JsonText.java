package dev.grafter.logql.eval;

/**
 * JSON as Loki's parser reads it: in one pass without building anything, and forgiving; what stands
 * before a fault counts. Positions are indexes of the text; {@code -1} means that something has no
 * end.
 */
public final class JsonText {

  static final String MALFORMED = "Malformed JSON error";
  static final String NO_STRING_END = "Value is string, but can't find closing '\"' symbol";
  static final String NO_ARRAY_END = "Value is array, but can't find closing ']' symbol";
  static final String NO_OBJECT_END = "Value looks like object, but can't find closing '}' symbol";
  static final String UNKNOWN_TYPE = "Unknown value type";
  static final String BAD_ESCAPE = "Encountered an invalid escape sequence in a string";

  /** What a value is. */
  public enum Type {
    /** Text in quotes. */
    STRING,
    /** Anything that begins like a number. */
    NUMBER,
    /** A truth value. */
    BOOLEAN,
    /** The null value. */
    NULL,
    /** Members in braces. */
    OBJECT,
    /** Elements in brackets. */
    ARRAY
  }

  /** Called for each member of an object. */
  interface Member {
    /**
     * Takes a member.
     *
     * @return null to go on, else why reading stops
     */
    String take(String key, Value value);
  }

  /** A value's place; one object is reused for all values of a level. */
  public static final class Value {
    Type type = Type.NULL;

    /** Where its text begins; a string's without the quote. */
    int from;

    /** Where its text ends. */
    int to;

    /** Where reading goes on. */
    int next;

    /** Its text; a string's as it was written, without the quotes. */
    public String text(String json) {
      return json.substring(from, to);
    }
  }

  private JsonText() {}

  /** The first position from {@code at} on that is no white space, or -1. */
  public static int token(String json, int at, int end) {
    for (int i = at; i < end; i++) {
      char c = json.charAt(i);
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return i;
      }
    }
    return -1;
  }

  /** The position behind the quote that ends the string beginning at {@code at}, or -1. */
  public static int stringEnd(String json, int at, int end) {
    int quote = json.indexOf('"', at);
    while (quote >= 0 && quote < end) {
      int slashes = 0;
      while (quote - slashes - 1 >= at && json.charAt(quote - slashes - 1) == '\\') {
        slashes++;
      }
      if (slashes % 2 == 0) {
        return quote + 1;
      }
      quote = json.indexOf('"', quote + 1);
    }
    return -1;
  }

  /** The position behind the bracket that closes the one at {@code at}, or -1. */
  public static int blockEnd(String json, int at, int end, char open, char close) {
    int level = 0;
    for (int i = at; i < end; i++) {
      char c = json.charAt(i);
      if (c == '"') {
        int after = stringEnd(json, i + 1, end);
        if (after < 0) {
          return -1;
        }
        i = after - 1;
      } else if (c == open) {
        level++;
      } else if (c == close && --level == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * Reads the value that begins at the first token.
   *
   * @return null, else what is wrong
   */
  public static String value(String json, int at, int end, Value into) {
    int start = token(json, at, end);
    if (start < 0) {
      return MALFORMED;
    }
    return switch (json.charAt(start)) {
      case '"' -> quoted(json, start, end, into);
      case '[' -> block(json, start, end, Type.ARRAY, into);
      case '{' -> block(json, start, end, Type.OBJECT, into);
      default -> bare(json, start, end, into);
    };
  }

  private static String quoted(String json, int start, int end, Value into) {
    int after = stringEnd(json, start + 1, end);
    if (after < 0) {
      return NO_STRING_END;
    }
    return set(into, Type.STRING, start + 1, after - 1, after);
  }

  private static String block(String json, int start, int end, Type type, Value into) {
    boolean array = type == Type.ARRAY;
    int after = blockEnd(json, start, end, array ? '[' : '{', array ? ']' : '}');
    if (after < 0) {
      return array ? NO_ARRAY_END : NO_OBJECT_END;
    }
    return set(into, type, start, after, after);
  }

  private static String bare(String json, int start, int end, Value into) {
    int after = start;
    while (after < end && " \n\r\t,}]".indexOf(json.charAt(after)) < 0) {
      after++;
    }
    char c = json.charAt(start);
    if (c == '-' || (c >= '0' && c <= '9')) {
      return set(into, Type.NUMBER, start, after, after);
    }
    int length = after - start;
    if ((length == 4 && json.startsWith("true", start))
        || (length == 5 && json.startsWith("false", start))) {
      return set(into, Type.BOOLEAN, start, after, after);
    }
    return length == 4 && json.startsWith("null", start)
        ? set(into, Type.NULL, start, after, after)
        : UNKNOWN_TYPE;
  }

  private static String set(Value into, Type type, int from, int to, int next) {
    into.type = type;
    into.from = from;
    into.to = to;
    into.next = next;
    return null;
  }

  /**
   * Calls for each member of the object that stands between two positions.
   *
   * @return null when the object was read to its end, else what is wrong or why a member stopped
   *     the reading
   */
  static String members(String json, int from, int end, Member member) {
    int at = token(json, from, end);
    if (at < 0 || json.charAt(at) != '{') {
      return NO_OBJECT_END;
    }
    at = token(json, at + 1, end);
    if (at < 0) {
      return MALFORMED;
    }
    Value value = new Value();
    while (json.charAt(at) != '}') {
      if (json.charAt(at) != '"') {
        return NO_OBJECT_END;
      }
      String problem = oneMember(json, at + 1, end, value, member);
      if (problem != null) {
        return problem;
      }
      at = token(json, value.next, end);
      if (at < 0) {
        return NO_ARRAY_END;
      }
      if (json.charAt(at) == '}') {
        return null;
      }
      if (json.charAt(at) != ',') {
        return NO_OBJECT_END;
      }
      at = token(json, at + 1, end);
      if (at < 0) {
        return NO_ARRAY_END;
      }
    }
    return null;
  }

  private static String oneMember(String json, int keyStart, int end, Value value, Member member) {
    int keyEnd = stringEnd(json, keyStart, end);
    if (keyEnd < 0) {
      return MALFORMED;
    }
    String key = unescaped(json, keyStart, keyEnd - 1);
    if (key == null) {
      return BAD_ESCAPE;
    }
    int colon = token(json, keyEnd, end);
    if (colon < 0 || json.charAt(colon) != ':') {
      return MALFORMED;
    }
    String problem = value(json, colon + 1, end, value);
    return problem != null ? problem : member.take(key, value);
  }

  /** The text with its escapes resolved, or null when one is invalid. */
  public static String unescaped(String json, int from, int to) {
    String plain = json.substring(from, to);
    if (plain.indexOf('\\') < 0) {
      return plain;
    }
    StringBuilder out = new StringBuilder(to - from);
    int at = from;
    while (at < to) {
      char c = json.charAt(at);
      if (c != '\\') {
        out.append(c);
        at++;
        continue;
      }
      at = escape(json, at, to, out);
      if (at < 0) {
        return null;
      }
    }
    return out.toString();
  }

  private static int escape(String json, int at, int to, StringBuilder out) {
    if (at + 1 >= to) {
      return -1;
    }
    char c = json.charAt(at + 1);
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      out.append("\"\\/\b\f\n\r\t".charAt(simple));
      return at + 2;
    }
    return c == 'u' ? unicode(json, at, to, out) : -1;
  }

  private static int unicode(String json, int at, int to, StringBuilder out) {
    int first = hex(json, at + 2, to);
    if (first < 0) {
      return -1;
    }
    if (first < Character.MIN_SURROGATE || first > Character.MAX_SURROGATE) {
      out.append((char) first);
      return at + 6;
    }
    int second = hex(json, at + 8, to);
    if (second < Character.MIN_LOW_SURROGATE) {
      return -1;
    }
    int rune =
        ((first - Character.MIN_HIGH_SURROGATE) << 10)
            + (second - Character.MIN_LOW_SURROGATE)
            + 0x10000;
    out.appendCodePoint(Character.isValidCodePoint(rune) ? rune : REPLACEMENT);
    return at + 12;
  }

  /** The value of the four hexadecimal digits from a position on, or -1. */
  static int hex(String json, int at, int to) {
    if (at + 4 > to) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = json.charAt(i) < 128 ? Character.digit(json.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static final char REPLACEMENT = '\uFFFD';

  /**
   * A string value as a label value: an invalid escape empties it, characters that are none become
   * spaces.
   */
  static String labelValue(String json, int from, int to) {
    String text = unescaped(json, from, to);
    if (text == null) {
      return "";
    }
    return text.indexOf(REPLACEMENT) < 0 ? text : text.replace(REPLACEMENT, ' ');
  }
}
