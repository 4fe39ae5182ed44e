package dev.grafter.logql.syntax;

import java.util.List;

/** Writes pipeline stages in Loki's one-line form. */
final class StagePrinter implements StageVisitor<Void> {
  private final StringBuilder out;

  StagePrinter(StringBuilder out) {
    this.out = out;
  }

  void all(List<? extends Stage> stages) {
    Printer.separated(out, stages, " ", stage -> stage.accept(this));
  }

  void matcher(Matcher matcher) {
    name(matcher.name());
    out.append(matcher.operator().symbol());
    Printer.quote(out, matcher.value());
  }

  /** A name that is no identifier, such as {@code ;}, is quoted. */
  private void name(String name) {
    boolean variable = name.startsWith("$") && name.length() > 1;
    if (variable || Labels.isIdentifier(name)) {
      out.append(name);
    } else {
      Printer.quote(out, Text.of(name));
    }
  }

  @Override
  public Void lineFilter(Stage.LineFilter filter) {
    out.append(filter.operator().symbol()).append(' ');
    Printer.separated(out, filter.operands(), " or ", this::operand);
    return null;
  }

  private void operand(Stage.Operand operand) {
    if (operand.ip()) {
      out.append("ip(");
    }
    Printer.quote(out, operand.text());
    if (operand.ip()) {
      out.append(')');
    }
  }

  @Override
  public Void json(Stage.Json json) {
    out.append("| json");
    if (!json.extractions().isEmpty()) {
      out.append(' ');
      extractions(json.extractions());
    }
    return null;
  }

  @Override
  public Void logfmt(Stage.Logfmt logfmt) {
    out.append("| logfmt");
    if (logfmt.strict()) {
      out.append(" --strict");
    }
    if (logfmt.keepEmpty()) {
      out.append(" --keep-empty");
    }
    if (!logfmt.extractions().isEmpty()) {
      out.append(' ');
      extractions(logfmt.extractions());
    }
    return null;
  }

  private void extractions(List<Stage.Extraction> extractions) {
    Printer.separated(
        out,
        extractions,
        ",",
        extraction -> {
          out.append(extraction.label()).append('=');
          Printer.quote(out, extraction.expression());
        });
  }

  @Override
  public Void regexp(Stage.Regexp regexp) {
    return withText("| regexp ", regexp.expression());
  }

  @Override
  public Void pattern(Stage.Pattern pattern) {
    return withText("| pattern ", pattern.expression());
  }

  @Override
  public Void lineFormat(Stage.LineFormat format) {
    return withText("| line_format ", format.template());
  }

  private Void withText(String start, Text text) {
    out.append(start);
    Printer.quote(out, text);
    return null;
  }

  @Override
  public Void unpack(Stage.Unpack unpack) {
    out.append("| unpack");
    return null;
  }

  @Override
  public Void filter(Stage.Filter filter) {
    out.append("| ");
    filter.filter().accept(new LabelFilterPrinter(out));
    return null;
  }

  @Override
  public Void labelFormat(Stage.LabelFormat format) {
    out.append("| label_format ");
    Printer.separated(out, format.assignments(), ",", this::assignment);
    return null;
  }

  private void assignment(Stage.Assignment assignment) {
    out.append(assignment.label()).append('=');
    if (assignment instanceof Stage.Template template) {
      Printer.quote(out, template.template());
    } else if (assignment instanceof Stage.Rename rename) {
      out.append(rename.source());
    }
  }

  @Override
  public Void decolorize(Stage.Decolorize decolorize) {
    out.append("| decolorize");
    return null;
  }

  @Override
  public Void drop(Stage.Drop drop) {
    out.append("| drop ");
    choices(drop.labels());
    return null;
  }

  @Override
  public Void keep(Stage.Keep keep) {
    out.append("| keep ");
    choices(keep.labels());
    return null;
  }

  private void choices(List<Stage.LabelChoice> choices) {
    Printer.separated(
        out,
        choices,
        ",",
        choice -> {
          if (choice instanceof Stage.Matching matching) {
            matcher(matching.matcher());
          } else {
            out.append(choice.name());
          }
        });
  }
}
