package dev.grafter.logs.pipeline;

import dev.grafter.logs.pipeline.Selector.Filter;
import dev.grafter.logs.pipeline.Selector.Matcher;
import dev.grafter.logs.pipeline.Selector.Operator;
import dev.grafter.logs.pipeline.SelectorLexer.Kind;
import dev.grafter.logs.pipeline.SelectorLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code {label="value", ...} |= "text" ...}. */
final class SelectorParser {

  private static final Map<String, Operator> MATCHERS =
      Map.of(
          "=", Operator.EQUAL,
          "!=", Operator.NOT_EQUAL,
          "=~", Operator.MATCH,
          "!~", Operator.NOT_MATCH);
  private static final Map<String, Operator> FILTERS =
      Map.of(
          "|=", Operator.EQUAL,
          "!=", Operator.NOT_EQUAL,
          "|~", Operator.MATCH,
          "!~", Operator.NOT_MATCH);

  private final String text;
  private final SelectorLexer lexer;
  private Token token;

  SelectorParser(String text) {
    this.text = text;
    this.lexer = new SelectorLexer(text);
    this.token = lexer.next();
  }

  Selector parse() {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("selector statement required for match stage");
    }
    expect(Kind.OPERATOR, "{");
    List<Matcher> matchers = new ArrayList<>();
    matchers.add(matcher());
    while (token.kind() == Kind.OPERATOR && token.text().equals(",")) {
      token = lexer.next();
      matchers.add(matcher());
    }
    expect(Kind.OPERATOR, "}");
    return new Selector(text, matchers, filters());
  }

  private Matcher matcher() {
    String label = expect(Kind.NAME, "a label");
    Operator operator = operator(MATCHERS, "= or != or =~ or !~");
    Token value = token;
    expect(Kind.STRING, "a string in double quotes");
    return located(value, () -> Matcher.of(label, operator, value.text()));
  }

  private List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    while (token.kind() != Kind.END) {
      Operator operator = operator(FILTERS, "|= or != or |~ or !~");
      Token value = token;
      expect(Kind.STRING, "a string in double quotes");
      filters.add(located(value, () -> Filter.of(operator, value.text())));
    }
    return filters;
  }

  private Operator operator(Map<String, Operator> known, String wanted) {
    Operator operator = token.kind() == Kind.OPERATOR ? known.get(token.text()) : null;
    if (operator == null) {
      throw unexpected(wanted);
    }
    token = lexer.next();
    return operator;
  }

  private String expect(Kind kind, String wanted) {
    boolean fits = token.kind() == kind && (kind != Kind.OPERATOR || token.text().equals(wanted));
    if (!fits) {
      throw unexpected(wanted);
    }
    String value = token.text();
    token = lexer.next();
    return value;
  }

  private IllegalArgumentException unexpected(String wanted) {
    return lexer.error(
        "syntax error: unexpected " + token.text() + ", expecting " + wanted, token.at());
  }

  private interface Reader<T> {
    T read();
  }

  private <T> T located(Token at, Reader<T> reader) {
    try {
      return reader.read();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(lexer.error(e.getMessage(), at.at()).getMessage(), e);
    }
  }
}
