package dev.grafter.foundation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the {@code .d.ts} file of one module of the SDK. */
final class Declarations {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_$][\\w$]*|-?\\d+(?:\\.\\d+)?|=>|\\S");

  private final String module;
  private final List<String> tokens;
  private final Map<String, Type> found = new LinkedHashMap<>();
  private int next;

  private Declarations(String module, String text) {
    this.module = module;
    this.tokens =
        TOKEN
            .matcher(COMMENT.matcher(text).replaceAll(" "))
            .results()
            .map(MatchResult::group)
            .toList();
  }

  /** The types that a module exports, by their names in it. */
  static Map<String, Type> read(String module, String text) {
    Declarations declarations = new Declarations(module, text);
    while (declarations.next < declarations.tokens.size()) {
      declarations.declaration();
    }
    return declarations.found;
  }

  private void declaration() {
    switch (take()) {
      case "interface" -> {
        String name = take();
        found.put(name, shape(module + "." + name));
      }
      case "enum" -> {
        String name = take();
        found.put(name, choice(name));
      }
      case "type" -> {
        String name = take();
        expect("=");
        found.put(name, union(name));
        expect(";");
      }
      case "import", "const" -> skipTo(";");
      default -> {} // export, declare
    }
  }

  private void skipTo(String end) {
    int depth = 0;
    while (depth > 0 || !peek().equals(end)) {
      depth += "({".contains(peek()) ? 1 : ")}".contains(peek()) ? -1 : 0;
      next++;
    }
    next++;
  }

  private Type.Choice choice(String name) {
    Map<String, String> values = new LinkedHashMap<>();
    expect("{");
    while (!accept("}")) {
      String key = take();
      expect("=");
      values.put(key, take());
      accept(",");
    }
    return new Type.Choice(module + "." + name, values);
  }

  private Type.Shape shape(String name) {
    Map<String, Type.Field> fields = new LinkedHashMap<>();
    expect("{");
    while (!accept("}")) {
      String field = take().replace("\"", "");
      if (accept("(")) {
        skipTo(";"); // a method
        continue;
      }
      boolean optional = accept("?");
      expect(":");
      fields.put(field, new Type.Field(union(name + "." + field), optional));
      expect(";");
    }
    return new Type.Shape(name, fields);
  }

  private Type union(String where) {
    List<Type> options = new ArrayList<>();
    accept("|");
    do {
      options.add(items(where));
    } while (accept("|"));
    return options.size() == 1 ? options.get(0) : new Type.Union(options);
  }

  private Type items(String where) {
    Type type = single(where);
    while (accept("[")) {
      expect("]");
      type = new Type.Items(type);
    }
    return type;
  }

  private Type single(String where) {
    if (peek().equals("{")) {
      return shape(where);
    }
    if (accept("(")) {
      Type inner = union(where);
      expect(")");
      return inner;
    }
    String token = take();
    if (token.startsWith("\"")) {
      return new Type.Literal(token.substring(1, token.length() - 1), true);
    }
    if (Character.isDigit(token.charAt(0)) || token.equals("true") || token.equals("false")) {
      return new Type.Literal(token, false);
    }
    return switch (token) {
      case "any", "unknown" -> new Type.Any();
      case "string", "number", "boolean", "null" -> new Type.Primitive(token);
      case "Record" -> dictionary(where);
      default -> name(token);
    };
  }

  private Type dictionary(String where) {
    expect("<");
    union(where);
    expect(",");
    Type values = union(where);
    expect(">");
    return new Type.Dictionary(values);
  }

  private Type name(String first) {
    List<String> path = new ArrayList<>(List.of(first));
    while (accept(".")) {
      path.add(take());
    }
    return new Type.Name(module, path);
  }

  private String peek() {
    if (next >= tokens.size()) {
      throw new IllegalStateException("the declarations of " + module + " end too early");
    }
    return tokens.get(next);
  }

  private String take() {
    String token = peek();
    next++;
    return token;
  }

  private boolean accept(String token) {
    if (!peek().equals(token)) {
      return false;
    }
    next++;
    return true;
  }

  private void expect(String token) {
    String given = take();
    if (!given.equals(token)) {
      throw new IllegalStateException(
          "expected " + token + " in the declarations of " + module + ", not " + given + context());
    }
  }

  private String context() {
    int from = Math.max(0, next - 12);
    return " after " + String.join(" ", tokens.subList(from, next - 1));
  }
}
