package dev.grafter.logql.syntax;

/** One method for each type of pipeline stage. */
public interface StageVisitor<R> {
  /** A filter on the line. */
  R lineFilter(Stage.LineFilter filter);

  /** {@code json}. */
  R json(Stage.Json json);

  /** {@code logfmt}. */
  R logfmt(Stage.Logfmt logfmt);

  /** {@code regexp}. */
  R regexp(Stage.Regexp regexp);

  /** {@code pattern}. */
  R pattern(Stage.Pattern pattern);

  /** {@code unpack}. */
  R unpack(Stage.Unpack unpack);

  /** A filter on labels. */
  R filter(Stage.Filter filter);

  /** {@code line_format}. */
  R lineFormat(Stage.LineFormat format);

  /** {@code label_format}. */
  R labelFormat(Stage.LabelFormat format);

  /** {@code decolorize}. */
  R decolorize(Stage.Decolorize decolorize);

  /** {@code drop}. */
  R drop(Stage.Drop drop);

  /** {@code keep}. */
  R keep(Stage.Keep keep);
}
