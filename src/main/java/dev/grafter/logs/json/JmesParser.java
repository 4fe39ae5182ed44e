package dev.grafter.logs.json;

import dev.grafter.logs.json.JmesToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A top-down operator-precedence parser; accepts what go-jmespath accepts, up to a depth. */
final class JmesParser {

  private static final int MAX_DEPTH = 200;

  private final JmesLexer lexer;
  private final List<JmesToken> tokens;
  private int index;
  private int depth;

  JmesParser(String text) {
    this.lexer = new JmesLexer(text);
    this.tokens = lexer.tokens();
  }

  JmesNode parse() {
    JmesNode node = expression(0);
    if (current() != Kind.END) {
      throw unexpected("the end");
    }
    return node;
  }

  private JmesToken token() {
    return tokens.get(Math.min(index, tokens.size() - 1));
  }

  private Kind current() {
    return token().kind();
  }

  private Kind after() {
    return tokens.get(Math.min(index + 1, tokens.size() - 1)).kind();
  }

  private JmesToken advance() {
    JmesToken token = token();
    index++;
    return token;
  }

  private JmesToken expect(Kind kind, String what) {
    if (current() != kind) {
      throw unexpected(what);
    }
    return advance();
  }

  private IllegalArgumentException unexpected(String wanted) {
    JmesToken token = token();
    String got = token.kind() == Kind.END ? "the end" : "\"" + token.text() + "\"";
    return lexer.error("expected " + wanted + ", not " + got + ",", token.at());
  }

  private JmesNode expression(int power) {
    if (++depth > MAX_DEPTH) {
      throw lexer.error("nested too deeply", token().at());
    }
    JmesNode left = prefix(advance());
    while (power < current().power) {
      left = infix(advance(), left);
    }
    depth--;
    return left;
  }

  private JmesNode prefix(JmesToken token) {
    return switch (token.kind()) {
      case JSON -> new JmesNode.Literal(json(token));
      case STRING -> new JmesNode.Literal(token.text());
      case NAME -> new JmesNode.Field(token.text());
      case QUOTED_NAME -> quotedName(token);
      case STAR -> new JmesNode.ValueProjection(JmesNode.CURRENT, afterStar());
      case FILTER -> filter(JmesNode.CURRENT);
      case LEFT_BRACE -> hash();
      case FLATTEN -> flatten(JmesNode.CURRENT);
      case LEFT_BRACKET -> bracketed();
      case CURRENT -> JmesNode.CURRENT;
      case REFERENCE -> new JmesNode.Reference(expression(Kind.REFERENCE.power));
      case NOT -> new JmesNode.Not(expression(Kind.NOT.power));
      case LEFT_PAREN -> {
        JmesNode inner = expression(0);
        expect(Kind.RIGHT_PAREN, "\")\"");
        yield inner;
      }
      default -> {
        index--;
        throw unexpected("an expression");
      }
    };
  }

  private JmesNode quotedName(JmesToken token) {
    if (current() == Kind.LEFT_PAREN) {
      throw lexer.error("a function's name cannot be quoted", token.at());
    }
    return new JmesNode.Field(token.text());
  }

  private JmesNode afterStar() {
    return current() == Kind.RIGHT_BRACKET ? JmesNode.CURRENT : projected(Kind.STAR.power);
  }

  private Object json(JmesToken token) {
    JsonScanner scanner = new JsonScanner();
    scanner.reset(token.text());
    Object value = scanner.value(true);
    if (!scanner.failed()) {
      scanner.end();
    }
    if (scanner.failed()) {
      throw lexer.error("no JSON between the back quotes", token.at());
    }
    return value;
  }

  private JmesNode bracketed() {
    if (current() == Kind.NUMBER || current() == Kind.COLON) {
      return projectedSlice(JmesNode.CURRENT, indexOrSlice());
    }
    if (current() == Kind.STAR && after() == Kind.RIGHT_BRACKET) {
      advance();
      advance();
      return new JmesNode.Projection(JmesNode.CURRENT, projected(Kind.STAR.power));
    }
    return list();
  }

  private JmesNode infix(JmesToken token, JmesNode left) {
    Kind kind = token.kind();
    return switch (kind) {
      case DOT -> dotted(left);
      case PIPE -> new JmesNode.Chain(left, expression(kind.power));
      case OR -> new JmesNode.Or(left, expression(kind.power));
      case AND -> new JmesNode.And(left, expression(kind.power));
      case LEFT_PAREN -> function(left, token);
      case FILTER -> filter(left);
      case FLATTEN -> flatten(left);
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL ->
          new JmesNode.Comparison(kind, left, expression(kind.power));
      case LEFT_BRACKET -> indexed(left);
      default -> throw lexer.error("unexpected \"" + token.text() + "\"", token.at());
    };
  }

  private JmesNode dotted(JmesNode left) {
    if (current() == Kind.STAR) {
      advance();
      return new JmesNode.ValueProjection(left, projected(Kind.DOT.power));
    }
    return new JmesNode.Chain(left, afterDot(Kind.DOT.power));
  }

  private JmesNode indexed(JmesNode left) {
    if (current() == Kind.NUMBER || current() == Kind.COLON) {
      return projectedSlice(left, indexOrSlice());
    }
    expect(Kind.STAR, "an index or \"*\"");
    expect(Kind.RIGHT_BRACKET, "\"]\"");
    return new JmesNode.Projection(left, projected(Kind.STAR.power));
  }

  /** Arguments; go-jmespath takes a missing comma and a trailing one. */
  private JmesNode function(JmesNode name, JmesToken paren) {
    if (!(name instanceof JmesNode.Field field)) {
      throw lexer.error("only a name can be called", paren.at());
    }
    List<JmesNode> arguments = new ArrayList<>();
    while (current() != Kind.RIGHT_PAREN) {
      arguments.add(expression(0));
      if (current() == Kind.COMMA) {
        advance();
      }
    }
    advance();
    return new JmesNode.Call(field.name(), arguments);
  }

  private JmesNode flatten(JmesNode left) {
    return new JmesNode.Projection(new JmesNode.Flatten(left), projected(Kind.FLATTEN.power));
  }

  private JmesNode filter(JmesNode left) {
    JmesNode condition = expression(0);
    expect(Kind.RIGHT_BRACKET, "\"]\"");
    JmesNode right = current() == Kind.FLATTEN ? JmesNode.CURRENT : projected(Kind.FILTER.power);
    return new JmesNode.FilterProjection(left, right, condition);
  }

  private JmesNode list() {
    List<JmesNode> items = new ArrayList<>();
    items.add(expression(0));
    while (current() != Kind.RIGHT_BRACKET) {
      expect(Kind.COMMA, "\",\" or \"]\"");
      items.add(expression(0));
    }
    advance();
    return new JmesNode.MultiList(items);
  }

  private JmesNode hash() {
    Map<String, JmesNode> members = new LinkedHashMap<>();
    while (true) {
      if (current() != Kind.NAME && current() != Kind.QUOTED_NAME) {
        throw unexpected("a name");
      }
      String name = advance().text();
      expect(Kind.COLON, "\":\"");
      members.put(name, expression(0));
      if (current() == Kind.RIGHT_BRACE) {
        advance();
        return new JmesNode.MultiHash(members);
      }
      if (current() == Kind.COMMA) {
        advance();
      }
    }
  }

  private JmesNode projectedSlice(JmesNode left, JmesNode right) {
    JmesNode chain = new JmesNode.Chain(left, right);
    return right instanceof JmesNode.Slice
        ? new JmesNode.Projection(chain, projected(Kind.STAR.power))
        : chain;
  }

  private JmesNode indexOrSlice() {
    if (current() == Kind.COLON || after() == Kind.COLON) {
      return slice();
    }
    JmesNode node = new JmesNode.Index(number(advance()));
    expect(Kind.RIGHT_BRACKET, "\"]\"");
    return node;
  }

  private JmesNode slice() {
    Integer[] parts = new Integer[3];
    int part = 0;
    while (current() != Kind.RIGHT_BRACKET && part < 3) {
      if (current() == Kind.COLON) {
        advance();
        part++;
      } else {
        parts[part] = number(expect(Kind.NUMBER, "a number or \":\""));
      }
    }
    expect(Kind.RIGHT_BRACKET, "\"]\"");
    return new JmesNode.Slice(parts[0], parts[1], parts[2]);
  }

  private int number(JmesToken token) {
    try {
      return Integer.parseInt(token.text());
    } catch (NumberFormatException e) {
      throw lexer.error("no index: \"" + token.text() + "\"", token.at());
    }
  }

  private JmesNode afterDot(int power) {
    return switch (current()) {
      case NAME, QUOTED_NAME, STAR -> expression(power);
      case LEFT_BRACKET -> {
        advance();
        yield list();
      }
      case LEFT_BRACE -> {
        advance();
        yield hash();
      }
      default -> throw unexpected("a name, \"[\" or \"{\"");
    };
  }

  /** What is applied to each element of a projection. */
  private JmesNode projected(int power) {
    Kind kind = current();
    if (kind.power < 10) {
      return JmesNode.CURRENT;
    }
    if (kind == Kind.LEFT_BRACKET || kind == Kind.FILTER) {
      return expression(power);
    }
    if (kind == Kind.DOT) {
      advance();
      return afterDot(power);
    }
    throw unexpected("\".\", \"[\" or the end");
  }
}
