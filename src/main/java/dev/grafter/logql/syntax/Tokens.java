package dev.grafter.logql.syntax;

import static dev.grafter.logql.syntax.Token.*;

import java.util.ArrayList;
import java.util.List;

/** The sets of tokens that may stand at the points of the grammar. */
final class Tokens {
  static final TokenSet IDENT = TokenSet.of(IDENTIFIER);
  static final TokenSet TEXT = TokenSet.of(STRING);
  static final TokenSet NUM = TokenSet.of(NUMBER);
  static final TokenSet LENGTH = TokenSet.of(DURATION);
  static final TokenSet WINDOW = TokenSet.of(RANGE);
  static final TokenSet EQUALS = TokenSet.of(EQ);
  static final TokenSet SEPARATOR = TokenSet.of(COMMA);
  static final TokenSet OPEN = TokenSet.of(OPEN_PARENTHESIS);
  static final TokenSet CLOSE = TokenSet.of(CLOSE_PARENTHESIS);
  static final TokenSet UNWRAPPING = TokenSet.of(Token.UNWRAP);
  static final TokenSet NOTHING_MORE = TokenSet.of(END);

  static final TokenSet RANGE_OPERATION = TokenSet.of(Keywords.RANGE_OPERATIONS);
  static final TokenSet VECTOR_OPERATION = TokenSet.of(Keywords.VECTOR_OPERATIONS);
  static final TokenSet BINARY_OPERATOR =
      TokenSet.of(OR, AND, UNLESS, CMP_EQ, NEQ, LT, LTE, GT, GTE, ADD, SUB, MUL, DIV, MOD, POW);
  static final TokenSet EXPRESSION = TokenSet.of(expressionStarts());

  static final TokenSet FIRST_MATCHER = TokenSet.of(IDENTIFIER, CLOSE_BRACE);
  static final TokenSet MATCHERS_GO_ON = TokenSet.of(CLOSE_BRACE, COMMA);
  static final TokenSet MATCH_OPERATOR = TokenSet.of(EQ, RE, NRE, NEQ);

  static final TokenSet LINE_OPERATOR =
      TokenSet.of(NRE, NPA, PIPE_MATCH, PIPE_EXACT, PIPE_PATTERN, NEQ);
  static final TokenSet LINE_OPERAND = TokenSet.of(STRING, IP);
  private static final List<Token> STAGES =
      List.of(
          IDENTIFIER,
          OPEN_PARENTHESIS,
          JSON,
          REGEXP,
          LOGFMT,
          LINE_FMT,
          LABEL_FMT,
          UNPACK,
          PATTERN,
          DECOLORIZE,
          DROP,
          KEEP);
  static final TokenSet STAGE = TokenSet.of(STAGES);
  static final TokenSet STAGE_OR_UNWRAP = TokenSet.of(STAGES, Token.UNWRAP);
  static final TokenSet FORMAT_VALUE = TokenSet.of(IDENTIFIER, STRING);

  static final TokenSet FILTER_START = TokenSet.of(IDENTIFIER, OPEN_PARENTHESIS);
  static final TokenSet FILTERS_GO_ON =
      TokenSet.of(IDENTIFIER, COMMA, OPEN_PARENTHESIS, CLOSE_PARENTHESIS, OR, AND);
  static final TokenSet FILTER_OPERATOR = TokenSet.of(EQ, RE, NRE, CMP_EQ, NEQ, LT, LTE, GT, GTE);
  static final TokenSet QUANTITY = TokenSet.of(BYTES, NUMBER, DURATION, ADD, SUB);
  static final TokenSet ANY_VALUE = TokenSet.of(BYTES, STRING, NUMBER, DURATION, IP, ADD, SUB);

  static final TokenSet RANGE_START = TokenSet.of(OPEN_BRACE, OPEN_PARENTHESIS);
  static final TokenSet RANGE_OR_PARAMETER = TokenSet.of(NUMBER, OPEN_BRACE, OPEN_PARENTHESIS);
  private static final List<Token> AFTER_SELECTOR =
      List.of(RANGE, NRE, NPA, PIPE_MATCH, PIPE_EXACT, PIPE_PATTERN, PIPE, NEQ);
  static final TokenSet WINDOW_OR_STAGE = TokenSet.of(AFTER_SELECTOR);
  static final TokenSet WINDOW_STAGE_OR_CLOSE = TokenSet.of(AFTER_SELECTOR, CLOSE_PARENTHESIS);
  static final TokenSet WINDOW_OR_FILTER = TokenSet.of(RANGE, PIPE);
  static final TokenSet WINDOW_FILTER_OR_CLOSE = TokenSet.of(RANGE, CLOSE_PARENTHESIS, PIPE);
  static final TokenSet UNWRAPPED =
      TokenSet.of(IDENTIFIER, BYTES_CONV, DURATION_CONV, DURATION_SECONDS_CONV);

  static final TokenSet ARGUMENTS_OR_GROUPING = TokenSet.of(OPEN_PARENTHESIS, BY, WITHOUT);
  static final TokenSet GROUPING_WORD = TokenSet.of(BY, WITHOUT);
  static final TokenSet FIRST_LABEL = TokenSet.of(IDENTIFIER, CLOSE_PARENTHESIS);
  static final TokenSet LABELS_GO_ON = TokenSet.of(COMMA, CLOSE_PARENTHESIS);

  private Tokens() {}

  private static List<Token> expressionStarts() {
    List<Token> starts = new ArrayList<>(Keywords.RANGE_OPERATIONS);
    starts.addAll(Keywords.VECTOR_OPERATIONS);
    starts.addAll(
        List.of(NUMBER, ADD, SUB, OPEN_BRACE, OPEN_PARENTHESIS, VECTOR, Token.LABEL_REPLACE));
    return starts;
  }
}
