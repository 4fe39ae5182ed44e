package dev.grafter.logql.syntax;

import dev.grafter.gotext.GoQuote;

/** Reads queries. */
public final class LogQlParser {
  /** Loki takes no query of this many bytes or more. */
  public static final int MAX_BYTES = 131_072;

  private LogQlParser() {}

  /** How Grafana's variables are taken. */
  public enum Mode {
    /** As Loki takes them: mostly as errors. */
    PLAIN,
    /** As variables, which Grafana will replace. */
    TEMPLATE
  }

  /**
   * A query and where its parts were written.
   *
   * @param expr the query
   * @param positions places of matchers, stages, filters, ranges and operations
   */
  public record Located(Expr expr, Positions positions) {}

  /**
   * Reads a query as Loki does.
   *
   * @throws LogQlSyntaxException with Loki's words
   */
  public static Expr parse(String query) {
    return parse(query, Mode.PLAIN);
  }

  /**
   * Reads a query.
   *
   * @throws LogQlSyntaxException with Loki's words
   */
  public static Expr parse(String query, Mode mode) {
    return parse(query, mode, null);
  }

  /**
   * Reads a query and keeps track of where matchers, stages, filters, ranges and operations stand.
   *
   * @throws LogQlSyntaxException with Loki's words
   */
  public static Located parseLocated(String query, Mode mode) {
    Positions positions = new Positions();
    return new Located(parse(query, mode, positions), positions);
  }

  private static Expr parse(String query, Mode mode, Positions positions) {
    checkSize(query);
    boolean template = mode == Mode.TEMPLATE;
    TokenStream tokens = new TokenStream(new Lexer(query, template), positions);
    Expr expr = null;
    try {
      expr = new ExpressionParser(tokens, template).query();
    } catch (TokenStream.Recovery recovery) {
      // The first error, which brought it here, is thrown below.
    }
    if (tokens.firstError() != null) {
      throw tokens.firstError();
    }
    Validator.validate(expr);
    return expr;
  }

  private static void checkSize(String query) {
    if (query.length() >= MAX_BYTES / 3) {
      int bytes = GoQuote.bytes(query).length;
      if (bytes >= MAX_BYTES) {
        throw new LogQlSyntaxException("input size too long (" + bytes + " > " + MAX_BYTES + ")");
      }
    }
  }
}
