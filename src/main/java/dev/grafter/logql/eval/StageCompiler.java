package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.CapturePattern;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.Stage;
import dev.grafter.logql.syntax.StageVisitor;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the stages of a query, in the order in which Loki runs them: line filters go before parsers
 * and formatters, as far forward as the last stage that changes the line or filters labels.
 */
final class StageCompiler implements StageVisitor<LineStage> {

  private StageCompiler() {}

  /**
   * The stages of a query; fresh ones, since stages keep state.
   *
   * @throws EvalException when one can be parsed but not run
   */
  static List<LineStage> compile(List<Stage> stages) {
    List<LineStage> compiled = new ArrayList<>();
    List<LineStage> lineFilters = new ArrayList<>();
    List<LineStage> others = new ArrayList<>();
    for (Stage stage : stages) {
      LineStage made = compile(stage);
      if (stage instanceof Stage.LineFilter) {
        if (((LineFilterStage) made).test() != TextTest.ANYTHING) {
          lineFilters.add(made);
        }
        continue;
      }
      if (stage instanceof Stage.Filter) {
        flush(compiled, lineFilters, others);
        if (!(made instanceof LabelTest.Always)) {
          compiled.add(made);
        }
        continue;
      }
      others.add(made);
      if (stage instanceof Stage.LineFormat || stage instanceof Stage.Unpack) {
        flush(compiled, lineFilters, others);
      }
    }
    flush(compiled, lineFilters, others);
    return compiled;
  }

  private static void flush(
      List<LineStage> compiled, List<LineStage> lineFilters, List<LineStage> others) {
    compiled.addAll(lineFilters);
    compiled.addAll(others);
    lineFilters.clear();
    others.clear();
  }

  private static LineStage compile(Stage stage) {
    try {
      return stage.accept(new StageCompiler());
    } catch (IllegalArgumentException e) {
      String text = new LogQuery(List.of(), List.of(stage)).text();
      throw EvalException.stage(text.substring(text.indexOf('}') + 2), e.getMessage());
    }
  }

  @Override
  public LineStage lineFilter(Stage.LineFilter filter) {
    return new LineFilterStage(LineFilterStage.test(filter));
  }

  @Override
  public LineStage json(Stage.Json json) {
    return json.extractions().isEmpty()
        ? new JsonStage()
        : new JsonExtractStage(json.extractions());
  }

  @Override
  public LineStage logfmt(Stage.Logfmt logfmt) {
    return logfmt.extractions().isEmpty()
        ? new LogfmtStage(logfmt.strict(), logfmt.keepEmpty())
        : new LogfmtExtractStage(logfmt.extractions(), logfmt.strict());
  }

  @Override
  public LineStage regexp(Stage.Regexp regexp) {
    return new RegexpStage(regexp.expression().value());
  }

  @Override
  public LineStage pattern(Stage.Pattern pattern) {
    return new PatternStage(CapturePattern.of(pattern.expression().value()));
  }

  @Override
  public LineStage unpack(Stage.Unpack unpack) {
    return new UnpackStage();
  }

  @Override
  public LineStage filter(Stage.Filter filter) {
    return LabelTests.of(filter.filter());
  }

  @Override
  public LineStage lineFormat(Stage.LineFormat format) {
    return new LineFormatStage(format.template().value());
  }

  @Override
  public LineStage labelFormat(Stage.LabelFormat format) {
    return new LabelFormatStage(format.assignments());
  }

  @Override
  public LineStage decolorize(Stage.Decolorize decolorize) {
    return new DecolorizeStage();
  }

  @Override
  public LineStage drop(Stage.Drop drop) {
    return new DropStage(drop.labels());
  }

  @Override
  public LineStage keep(Stage.Keep keep) {
    return new KeepStage(keep.labels());
  }
}
