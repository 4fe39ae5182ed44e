package dev.grafter.logql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a range function works on. The range may stand behind the selector or behind the whole
 * pipeline, inside or behind parentheses.
 */
final class LogRangeParser {
  private final TokenStream tokens;
  private final MatcherParser matchers;
  private final StageParser stageParser;
  private final LabelFilterParser filters;
  private final Depth depth;

  LogRangeParser(
      TokenStream tokens,
      MatcherParser matchers,
      StageParser stageParser,
      LabelFilterParser filters,
      Depth depth) {
    this.tokens = tokens;
    this.matchers = matchers;
    this.stageParser = stageParser;
    this.filters = filters;
    this.depth = depth;
  }

  /** A range whose first token is already expected. */
  LogRange range() {
    int start = tokens.start();
    return tokens.located(
        tokens.at(Token.OPEN_BRACE) ? new Draft(false).read() : parenthesised(), start);
  }

  private LogRange parenthesised() {
    tokens.take();
    depth.enter();
    LogRange range;
    if (tokens.expect(Tokens.RANGE_START) == Token.OPEN_BRACE) {
      Draft draft = new Draft(true);
      range = draft.read();
      if (!draft.closed) {
        close();
      }
    } else {
      range = parenthesised();
      close();
    }
    depth.leave();
    return range;
  }

  /** The closing parenthesis; other tokens before it are skipped after an error. */
  private void close() {
    while (true) {
      try {
        tokens.take(Tokens.CLOSE);
        return;
      } catch (TokenStream.Recovery recovery) {
        recovery.goOn();
      }
    }
  }

  /** One range while it is read. */
  private final class Draft {
    private final boolean mayClose;
    private boolean closed;
    private List<Matcher> selector = List.of();
    private List<Stage> stages = List.of();
    private Unwrap unwrap;
    private Interval interval;
    private Interval offset = Interval.zero();

    Draft(boolean mayClose) {
      this.mayClose = mayClose;
    }

    LogRange read() {
      selector = matchers.selector();
      if (tokens.expect(following()) == Token.RANGE) {
        window();
        offset();
        pipeline();
      } else if (tokens.at(Token.CLOSE_PARENTHESIS)) {
        closedSelector();
      } else {
        pipeline();
        expectWindow();
        offset();
      }
      return new LogRange(
          new LogQuery(selector, stages), Optional.ofNullable(unwrap), interval, offset);
    }

    private void window() {
      tokens.take();
      interval = tokens.interval();
    }

    private void offset() {
      if (tokens.takeIf(Token.OFFSET)) {
        tokens.expect(Tokens.LENGTH);
        tokens.take();
        offset = tokens.interval();
      }
    }

    /** {@code ({...})[5m] | unwrap x}: behind the parenthesis only an unwrap may follow. */
    private void closedSelector() {
      closeAndExpectWindow();
      offset();
      if (tokens.takeIf(Token.PIPE)) {
        tokens.expect(Tokens.UNWRAPPING);
        unwrap();
      }
    }

    private void closeAndExpectWindow() {
      tokens.take();
      closed = true;
      tokens.expect(Tokens.WINDOW);
      window();
    }

    private void expectWindow() {
      Token next = tokens.expect(following());
      while (next != Token.RANGE && next != Token.CLOSE_PARENTHESIS) {
        next = pipelineGoesOn();
      }
      if (next == Token.CLOSE_PARENTHESIS) {
        closeAndExpectWindow();
      } else {
        window();
      }
    }

    /** Only after an error does the pipeline go on here. */
    private Token pipelineGoesOn() {
      if (unwrap == null) {
        pipeline();
      } else {
        postFilters();
      }
      return tokens.expect(following());
    }

    /** What may follow the selector and its pipeline. */
    private TokenSet following() {
      if (unwrap == null) {
        return mayClose ? Tokens.WINDOW_STAGE_OR_CLOSE : Tokens.WINDOW_OR_STAGE;
      }
      return mayClose ? Tokens.WINDOW_FILTER_OR_CLOSE : Tokens.WINDOW_OR_FILTER;
    }

    private void pipeline() {
      List<Stage> read = new ArrayList<>(stages);
      while (unwrap == null && (tokens.at(Tokens.LINE_OPERATOR) || tokens.at(Token.PIPE))) {
        if (tokens.at(Tokens.LINE_OPERATOR)) {
          stageParser.lineFilters(read);
          continue;
        }
        tokens.take();
        if (tokens.expect(Tokens.STAGE_OR_UNWRAP) == Token.UNWRAP) {
          unwrap();
        } else {
          read.add(stageParser.stage());
        }
      }
      stages = read;
    }

    private void unwrap() {
      tokens.take();
      int start = tokens.start();
      Token next = tokens.expect(Tokens.UNWRAPPED);
      if (next == Token.IDENTIFIER) {
        unwrap = new Unwrap(matchers.identifier(), Unwrap.Conversion.NONE, List.of());
      } else {
        Unwrap.Conversion conversion = conversion(tokens.take());
        tokens.take(Tokens.OPEN);
        String label = tokens.take(Tokens.IDENT);
        tokens.take(Tokens.CLOSE);
        unwrap = new Unwrap(label, conversion, List.of());
      }
      postFilters();
      tokens.located(unwrap, start);
    }

    private void postFilters() {
      List<LabelFilter> read = new ArrayList<>(unwrap.filters());
      while (tokens.takeIf(Token.PIPE)) {
        tokens.expect(Tokens.FILTER_START);
        read.add(filters.filter());
      }
      unwrap = new Unwrap(unwrap.label(), unwrap.conversion(), read);
    }

    private static Unwrap.Conversion conversion(Token token) {
      return switch (token) {
        case BYTES_CONV -> Unwrap.Conversion.BYTES;
        case DURATION_CONV -> Unwrap.Conversion.DURATION;
        case DURATION_SECONDS_CONV -> Unwrap.Conversion.DURATION_SECONDS;
        default -> throw new IllegalStateException("no conversion: " + token);
      };
    }
  }
}
