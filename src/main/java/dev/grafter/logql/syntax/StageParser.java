package dev.grafter.logql.syntax;

import dev.grafter.logql.syntax.Stage.Extraction;
import dev.grafter.logql.syntax.Stage.LineFilter;
import dev.grafter.logql.syntax.Stage.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads the stages of a pipeline. */
final class StageParser {
  private final TokenStream tokens;
  private final MatcherParser matchers;
  private final LabelFilterParser filters;

  StageParser(TokenStream tokens, MatcherParser matchers, LabelFilterParser filters) {
    this.tokens = tokens;
    this.matchers = matchers;
    this.filters = filters;
  }

  /** All stages that follow. */
  List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    while (true) {
      if (tokens.at(Tokens.LINE_OPERATOR)) {
        lineFilters(stages);
      } else if (tokens.takeIf(Token.PIPE)) {
        tokens.expect(Tokens.STAGE);
        stages.add(stage());
      } else {
        return stages;
      }
    }
  }

  /** Consecutive line filters; only the first may be continued with {@code or} behind ip(). */
  void lineFilters(List<Stage> stages) {
    List<LineFilter> run = new ArrayList<>();
    lineFilter(run);
    if (tokens.takeIf(Token.OR)) {
      alternatives(run, run.remove(run.size() - 1));
    }
    while (tokens.at(Tokens.LINE_OPERATOR)) {
      lineFilter(run);
    }
    stages.addAll(run);
  }

  private void lineFilter(List<LineFilter> run) {
    int start = tokens.start();
    LineOperator operator = lineOperator(tokens.take());
    boolean isText = tokens.expect(Tokens.LINE_OPERAND) == Token.STRING;
    Operand operand = operand(isText);
    LineFilter filter = tokens.located(new LineFilter(operator, List.of(operand)), start);
    if (isText && tokens.takeIf(Token.OR)) {
      alternatives(run, filter);
    } else {
      run.add(filter);
    }
  }

  private static LineOperator lineOperator(Token operator) {
    return switch (operator) {
      case PIPE_EXACT -> LineOperator.CONTAINS;
      case NEQ -> LineOperator.NOT_CONTAINS;
      case PIPE_MATCH -> LineOperator.REGEX;
      case NRE -> LineOperator.NOT_REGEX;
      case PIPE_PATTERN -> LineOperator.PATTERN;
      case NPA -> LineOperator.NOT_PATTERN;
      default -> throw new IllegalStateException("no line filter: " + operator);
    };
  }

  private Operand operand(boolean isText) {
    if (isText) {
      return new Operand(false, matchers.text());
    }
    tokens.take();
    tokens.take(Tokens.OPEN);
    Text address = matchers.text();
    tokens.take(Tokens.CLOSE);
    return new Operand(true, address);
  }

  /**
   * What follows {@code or}. Alternatives that a positive filter already had are lost, as in Loki;
   * to a negative one they are further filters.
   */
  private void alternatives(List<LineFilter> run, LineFilter filter) {
    List<Operand> operands = new ArrayList<>();
    operands.add(filter.operands().get(0));
    boolean isText = true;
    while (isText) {
      isText = tokens.expect(Tokens.LINE_OPERAND) == Token.STRING;
      operands.add(operand(isText));
      isText = isText && tokens.takeIf(Token.OR);
    }
    if (filter.operator().isNegative()) {
      operands.forEach(o -> run.add(new LineFilter(filter.operator(), List.of(o))));
    } else {
      run.add(new LineFilter(filter.operator(), operands));
    }
  }

  /** The stage behind a pipe, already expected. */
  Stage stage() {
    int start = tokens.start();
    return tokens.located(unlocatedStage(), start);
  }

  private Stage unlocatedStage() {
    if (tokens.at(Tokens.FILTER_START)) {
      return new Stage.Filter(filters.filter());
    }
    return switch (tokens.take()) {
      case JSON -> new Stage.Json(extractions());
      case LOGFMT -> logfmt();
      case UNPACK -> new Stage.Unpack();
      case DECOLORIZE -> new Stage.Decolorize();
      case REGEXP -> RegexpStage.checked(matchers.text());
      case PATTERN -> PatternStage.checked(matchers.text());
      case LINE_FMT -> new Stage.LineFormat(matchers.text());
      case LABEL_FMT -> new Stage.LabelFormat(assignments());
      case DROP -> new Stage.Drop(list(this::choice));
      case KEEP -> new Stage.Keep(list(this::choice));
      default -> throw new IllegalStateException("no stage");
    };
  }

  private Stage logfmt() {
    boolean strict = false;
    boolean keepEmpty = false;
    while (tokens.takeIf(Token.PARSER_FLAG)) {
      strict |= tokens.text().equals("--strict");
      keepEmpty |= tokens.text().equals("--keep-empty");
    }
    return new Stage.Logfmt(strict, keepEmpty, extractions());
  }

  private List<Extraction> extractions() {
    return tokens.at(Token.IDENTIFIER) ? list(this::extraction) : List.of();
  }

  private Extraction extraction() {
    String label = identifier();
    Text expression = tokens.takeIf(Token.EQ) ? matchers.text() : Text.of(label);
    return new Extraction(label, expression);
  }

  private String identifier() {
    tokens.expect(Tokens.IDENT);
    return matchers.identifier();
  }

  private <T> List<T> list(Supplier<T> item) {
    List<T> items = new ArrayList<>();
    do {
      items.add(item.get());
    } while (tokens.takeIf(Token.COMMA));
    return items;
  }

  private Stage.LabelChoice choice() {
    int start = tokens.start();
    String name = identifier();
    if (!tokens.at(Tokens.MATCH_OPERATOR)) {
      return new Stage.AnyValue(name);
    }
    return new Stage.Matching(matchers.matcher(name, tokens.take(), start));
  }

  /** An error behind a comma leaves the assignments before it. */
  private List<Stage.Assignment> assignments() {
    List<Stage.Assignment> assignments = new ArrayList<>();
    assignments.add(assignment());
    while (tokens.takeIf(Token.COMMA)) {
      try {
        assignments.add(assignment());
      } catch (TokenStream.Recovery recovery) {
        recovery.goOn();
      }
    }
    return assignments;
  }

  private Stage.Assignment assignment() {
    String label = identifier();
    tokens.take(Tokens.EQUALS);
    if (tokens.expect(Tokens.FORMAT_VALUE) == Token.STRING) {
      return new Stage.Template(label, matchers.text());
    }
    return new Stage.Rename(label, matchers.identifier());
  }
}
