package dev.grafter.render.otel;

import dev.grafter.logs.text.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value in a template. */
sealed interface TemplateValue {

  /** An extracted value, or {@code Value}, or {@code Entry}. */
  record Field(String name) implements TemplateValue {}

  /** A variable, with its dollar sign. */
  record Variable(String name) implements TemplateValue {}

  /** A string. */
  record Literal(String text) implements TemplateValue {}

  /** A whole number. */
  record Whole(long number) implements TemplateValue {}

  /** A function; what is piped into it is its last argument. */
  record Call(String function, List<TemplateValue> arguments) implements TemplateValue {}

  /**
   * Reads a value or a chain of functions.
   *
   * @throws IllegalArgumentException when it has a form that is not known here
   */
  static TemplateValue parse(String text) {
    Reader reader = new Reader(text);
    TemplateValue value = reader.pipe();
    if (reader.at < reader.tokens.size()) {
      throw TemplateText.unknown(text);
    }
    return value;
  }

  /** Reads tokens from left to right. */
  final class Reader {

    private static final Pattern TOKEN =
        Pattern.compile(
            "\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*+\"|`[^`]*+`)|(-?[0-9]+)(?![\\w.])"
                + "|(\\.\\w+)(?![\\w.])|(\\$\\w+)(?![\\w.])|(\\w+)(?![\\w.])|([()|]))");
    private static final int MAX_DEPTH = 50;

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private Reader(String text) {
      this.text = text;
      Matcher token = TOKEN.matcher(text.strip());
      int end = 0;
      while (end < text.strip().length()) {
        if (!token.find(end) || token.start() != end) {
          throw TemplateText.unknown(text.strip());
        }
        tokens.add(token.group().strip());
        end = token.end();
      }
    }

    private TemplateValue pipe() {
      if (++depth > MAX_DEPTH) {
        throw new IllegalArgumentException("the template is nested too deeply");
      }
      TemplateValue value = command();
      while (at < tokens.size() && tokens.get(at).equals("|")) {
        at++;
        if (!(command() instanceof Call call)) {
          throw TemplateText.unknown(text);
        }
        List<TemplateValue> arguments = new ArrayList<>(call.arguments());
        arguments.add(value);
        value = new Call(call.function(), arguments);
      }
      depth--;
      return value;
    }

    private TemplateValue command() {
      if (at < tokens.size() && tokens.get(at).matches("[A-Za-z_]\\w*")) {
        String function = tokens.get(at++);
        List<TemplateValue> arguments = new ArrayList<>();
        while (at < tokens.size() && !tokens.get(at).matches("[)|]")) {
          arguments.add(operand());
        }
        return new Call(function, arguments);
      }
      return operand();
    }

    private TemplateValue operand() {
      String token = at < tokens.size() ? tokens.get(at++) : "";
      if (token.equals("(")) {
        TemplateValue value = pipe();
        if (at >= tokens.size() || !tokens.get(at++).equals(")")) {
          throw TemplateText.unknown(text);
        }
        return value;
      }
      char first = token.isEmpty() ? 0 : token.charAt(0);
      return switch (first) {
        case '"', '`' -> new Literal(GoText.unquote(token));
        case '.' -> new Field(token.substring(1));
        case '$' -> new Variable(token);
        default -> other(token);
      };
    }

    private TemplateValue other(String token) {
      if (token.matches("-?[0-9]{1,18}")) {
        return new Whole(Long.parseLong(token));
      }
      if (token.matches("[A-Za-z_]\\w*")) {
        return new Call(token, List.of());
      }
      throw TemplateText.unknown(text);
    }
  }
}
