package dev.grafter.logql.syntax;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What may stand at one point of the grammar. */
final class TokenSet {
  /** The parser lists alternatives only up to this many. */
  private static final int MAX_LISTED = 4;

  private final Set<Token> members;
  private final String expectation;

  private TokenSet(EnumSet<Token> tokens) {
    this.members = tokens;
    this.expectation =
        tokens.size() > MAX_LISTED
            ? ""
            : tokens.stream()
                .filter(token -> token != Token.END)
                .map(Token::toString)
                .collect(Collectors.joining(" or "));
  }

  static TokenSet of(Token first, Token... rest) {
    return new TokenSet(EnumSet.of(first, rest));
  }

  static TokenSet of(Collection<Token> tokens, Token... more) {
    EnumSet<Token> all = EnumSet.copyOf(tokens);
    all.addAll(List.of(more));
    return new TokenSet(all);
  }

  boolean contains(Token token) {
    return members.contains(token);
  }

  /** The message when another token stands there. */
  String unexpected(Token token) {
    String message = "syntax error: unexpected " + token;
    return expectation.isEmpty() ? message : message + ", expecting " + expectation;
  }
}
