package dev.grafter.logql.syntax;

import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoNumberException;
import dev.grafter.logql.syntax.LabelFilter.And;
import dev.grafter.logql.syntax.LabelFilter.BytesFilter;
import dev.grafter.logql.syntax.LabelFilter.DurationFilter;
import dev.grafter.logql.syntax.LabelFilter.IpFilter;
import dev.grafter.logql.syntax.LabelFilter.NumberFilter;
import dev.grafter.logql.syntax.LabelFilter.Or;
import dev.grafter.logql.syntax.LabelFilter.StringFilter;

/**
 * Reads label filters. {@code and} binds tighter than {@code or}; a comma, or nothing at all, has
 * no precedence and takes everything on its right.
 */
final class LabelFilterParser {
  private final TokenStream tokens;
  private final MatcherParser matchers;
  private final Depth depth;

  LabelFilterParser(TokenStream tokens, MatcherParser matchers, Depth depth) {
    this.tokens = tokens;
    this.matchers = matchers;
    this.depth = depth;
  }

  /** What stands left of a filter and so decides how much belongs to it. */
  private enum Left {
    NOTHING,
    OR,
    AND
  }

  /** A filter whose first token is already expected. */
  LabelFilter filter() {
    return chain(Left.NOTHING);
  }

  private LabelFilter chain(Left context) {
    depth.enter();
    LabelFilter left = single();
    boolean more = true;
    while (more) {
      LabelFilter longer = extend(left, context);
      more = longer != null;
      left = more ? longer : left;
    }
    depth.leave();
    return left;
  }

  /** The filter with what follows it, or null when that does not belong to it. */
  private LabelFilter extend(LabelFilter left, Left context) {
    int leftDepth = depth.ofLastNode();
    LabelFilter joined =
        switch (tokens.peek()) {
          case IDENTIFIER, OPEN_PARENTHESIS -> new And(left, chain(Left.NOTHING));
          case COMMA -> new And(left, next(Left.NOTHING));
          case AND -> context == Left.AND ? null : new And(left, next(Left.AND));
          case OR -> context == Left.NOTHING ? new Or(left, next(Left.OR)) : null;
          default -> null;
        };
    if (joined != null) {
      depth.above(leftDepth);
    }
    return joined;
  }

  private LabelFilter next(Left context) {
    tokens.take();
    tokens.expect(Tokens.FILTER_START);
    return chain(context);
  }

  private LabelFilter single() {
    if (!tokens.at(Token.OPEN_PARENTHESIS)) {
      depth.leaf();
      return condition();
    }
    tokens.take();
    tokens.expect(Tokens.FILTER_START);
    LabelFilter inner = chain(Left.NOTHING);
    while (tokens.expect(Tokens.FILTERS_GO_ON) != Token.CLOSE_PARENTHESIS) {
      inner = extend(inner, Left.NOTHING);
    }
    tokens.take();
    return inner;
  }

  private LabelFilter condition() {
    int start = tokens.start();
    String name = matchers.identifier();
    tokens.expect(Tokens.FILTER_OPERATOR);
    Token operator = tokens.take();
    LabelFilter filter =
        switch (operator) {
          case RE, NRE -> new StringFilter(matchers.matcher(name, operator, start));
          case EQ, NEQ -> compare(name, operator, tokens.expect(Tokens.ANY_VALUE), start);
          default -> compare(name, operator, tokens.expect(Tokens.QUANTITY), start);
        };
    return tokens.located(filter, start);
  }

  private LabelFilter compare(String name, Token operator, Token value, int start) {
    return switch (value) {
      case STRING -> new StringFilter(matchers.matcher(name, operator, start));
      case IP -> ip(name, operator == Token.NEQ);
      case DURATION -> {
        tokens.take();
        yield new DurationFilter(name, comparison(operator), tokens.interval());
      }
      case BYTES -> {
        tokens.take();
        yield new BytesFilter(name, comparison(operator), tokens.bytes());
      }
      default -> new NumberFilter(name, comparison(operator), number());
    };
  }

  private LabelFilter ip(String name, boolean negated) {
    tokens.take();
    tokens.take(Tokens.OPEN);
    Text pattern = matchers.text();
    tokens.take(Tokens.CLOSE);
    return new IpFilter(name, negated, pattern);
  }

  private static Comparison comparison(Token operator) {
    return switch (operator) {
      case EQ, CMP_EQ -> Comparison.EQUAL;
      case NEQ -> Comparison.NOT_EQUAL;
      case GT -> Comparison.GREATER;
      case GTE -> Comparison.GREATER_OR_EQUAL;
      case LT -> Comparison.LESS;
      case LTE -> Comparison.LESS_OR_EQUAL;
      default -> throw new IllegalStateException("no comparison: " + operator);
    };
  }

  /** Loki takes what is no number, such as {@code 0x1F}, for zero here. */
  private Scalar number() {
    boolean negative = tokens.at(Token.SUB);
    if (negative || tokens.at(Token.ADD)) {
      tokens.take();
    }
    String text = tokens.take(Tokens.NUM);
    if (tokens.variable() != null) {
      return Scalar.of(tokens.variable());
    }
    double value = lenient(text);
    return Scalar.of(negative ? -value : value);
  }

  private static double lenient(String text) {
    try {
      return GoFloat.parse(text);
    } catch (GoNumberException e) {
      return e.value();
    }
  }
}
