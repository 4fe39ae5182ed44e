package dev.grafter.logql.syntax;

import dev.grafter.logql.regex.GoRegex;
import dev.grafter.logql.regex.RegexSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Reads label matchers, and texts as such. */
final class MatcherParser {
  private final TokenStream tokens;
  private final boolean template;

  MatcherParser(TokenStream tokens, boolean template) {
    this.tokens = tokens;
    this.template = template;
  }

  /** {@code {a="b", c=~"d"}}; an error behind the first matcher ends the selector. */
  List<Matcher> selector() {
    tokens.take();
    List<Matcher> matchers = new ArrayList<>();
    if (tokens.expect(Tokens.FIRST_MATCHER) == Token.CLOSE_BRACE) {
      tokens.take();
      return matchers;
    }
    matchers.add(matcher());
    try {
      while (tokens.expect(Tokens.MATCHERS_GO_ON) == Token.COMMA) {
        tokens.take();
        tokens.expect(Tokens.IDENT);
        matchers.add(matcher());
      }
      tokens.take();
    } catch (TokenStream.Recovery recovery) {
      recovery.goOn();
    }
    return matchers;
  }

  private Matcher matcher() {
    int start = tokens.start();
    String name = identifier();
    tokens.expect(Tokens.MATCH_OPERATOR);
    return matcher(name, tokens.take(), start);
  }

  /** What follows the operator of a matcher. */
  Matcher matcher(String name, Token operator, int start) {
    Text value = text();
    Matcher matcher = new Matcher(name, matchOperator(operator), value);
    checkRegex(matcher);
    return tokens.located(matcher, start);
  }

  private static MatchOperator matchOperator(Token operator) {
    return switch (operator) {
      case EQ -> MatchOperator.EQUAL;
      case NEQ -> MatchOperator.NOT_EQUAL;
      case RE -> MatchOperator.REGEX;
      case NRE -> MatchOperator.NOT_REGEX;
      default -> throw new IllegalStateException("no match operator: " + operator);
    };
  }

  private static void checkRegex(Matcher matcher) {
    if (matcher.operator().isRegex()) {
      String expression = sample(matcher.value());
      try {
        if (!GoRegex.isPlain(expression)) {
          GoRegex.parse(expression);
        }
      } catch (RegexSyntaxException e) {
        throw new LogQlSyntaxException(e.getMessage());
      }
    }
  }

  /** The text, with a letter in place of every variable. */
  static String sample(Text text) {
    if (text instanceof Text.Templated templated) {
      StringBuilder sample = new StringBuilder();
      templated.parts().forEach(p -> sample.append(p.variable().isPresent() ? "x" : p.literal()));
      return sample.toString();
    }
    return text.value();
  }

  /** The identifier that stands there, already expected. */
  String identifier() {
    tokens.take();
    return tokens.text();
  }

  /** A string that must come now. */
  Text text() {
    String value = tokens.take(Tokens.TEXT);
    return template ? Variables.split(value) : new Text.Plain(value);
  }
}
