package dev.grafter.logql.syntax;

import java.util.List;
import java.util.Objects;

/** One step of a log pipeline. */
public sealed interface Stage {

  /** Calls the method of the visitor for this stage's type. */
  <R> R accept(StageVisitor<R> visitor);

  /**
   * A filter on the line: {@code |= "a"}, {@code |~ "a" or "b"}, {@code != ip("10.0.0.0/8")}.
   *
   * <p>Several operands are alternatives, and only positive operators have several: Loki rewrites
   * {@code != "a" or "b"} to {@code != "a" != "b"}. Consecutive line filters are one stage to Loki,
   * which matters to nothing but the indented form.
   *
   * @param operator how the line is compared
   * @param operands at least one
   */
  record LineFilter(LineOperator operator, List<Operand> operands) implements Stage {
    /** Refuses an empty list, and alternatives of a negative operator. */
    public LineFilter {
      Objects.requireNonNull(operator, "operator");
      operands = List.copyOf(operands);
      if (operands.isEmpty() || (operator.isNegative() && operands.size() > 1)) {
        throw new IllegalArgumentException(
            operator.symbol() + " cannot have " + operands.size() + " alternatives");
      }
    }

    @Override
    public <R> R accept(StageVisitor<R> visitor) {
      return visitor.lineFilter(this);
    }
  }

  /**
   * What a line filter looks for.
   *
   * @param ip whether the text is an address, a range or a network, {@code ip("...")}
   * @param text the literal, regular expression, pattern or address
   */
  record Operand(boolean ip, Text text) {
    /** Refuses null. */
    public Operand {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * {@code | json}, with or without a list of what to extract.
   *
   * @param extractions empty for everything
   */
  record Json(List<Extraction> extractions) implements Stage {
    /** Copies the list. */
    public Json {
      extractions = List.copyOf(extractions);
    }

    @Override
    public <R> R accept(StageVisitor<R> visitor) {
      return visitor.json(this);
    }
  }

  /**
   * {@code | logfmt}, with or without a list of what to extract.
   *
   * @param strict whether a malformed line is an error, {@code --strict}
   * @param keepEmpty whether keys without a value become labels, {@code --keep-empty}
   * @param extractions empty for everything
   */
  record Logfmt(boolean strict, boolean keepEmpty, List<Extraction> extractions) implements Stage {
    /** Copies the list. */
    public Logfmt {
      extractions = List.copyOf(extractions);
    }

    @Override
    public <R> R accept(StageVisitor<R> visitor) {
      return visitor.logfmt(this);
    }
  }

  /**
   * A label and the expression that finds its value in the line.
   *
   * @param label the label that is made
   * @param expression a JSON path or a logfmt key; equal to the label where none was written
   */
  record Extraction(String label, Text expression) {
    /** Refuses null. */
    public Extraction {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(expression, "expression");
    }
  }

  /** {@code | regexp "..."}: an RE2 expression whose named groups become labels. */
  record Regexp(Text expression) implements Stage {
    /**
     * A stage that Loki accepts.
     *
     * @throws LogQlSyntaxException with Loki's words
     */
    public static Regexp checked(Text expression) {
      return RegexpStage.checked(expression);
    }

    @Override
    public <R> R accept(StageVisitor<R> visitor) {
      return visitor.regexp(this);
    }
  }

  /** {@code | pattern "..."}: literals and captures, {@code <ip> - <_>}. */
  record Pattern(Text expression) implements Stage {
    /**
     * A stage that Loki accepts.
     *
     * @throws LogQlSyntaxException with Loki's words
     */
    public static Pattern checked(Text expression) {
      return PatternStage.checked(expression);
    }

    @Override
    public <R> R accept(StageVisitor<R> visitor) {
      return visitor.pattern(this);
    }
  }

  /** {@code | unpack}. */
  record Unpack() implements Stage {
    @Override
    public <R> R accept(StageVisitor<R> visitor) {
      return visitor.unpack(this);
    }
  }

  /** {@code | level="error" and duration > 1s}. */
  record Filter(LabelFilter filter) implements Stage {
    /** Refuses null. */
    public Filter {
      Objects.requireNonNull(filter, "filter");
    }

    @Override
    public <R> R accept(StageVisitor<R> visitor) {
      return visitor.filter(this);
    }
  }

  /** {@code | line_format "..."}: a Go template that becomes the line. */
  record LineFormat(Text template) implements Stage {
    @Override
    public <R> R accept(StageVisitor<R> visitor) {
      return visitor.lineFormat(this);
    }
  }

  /** {@code | label_format a=b, c="{{.d}}"}. */
  record LabelFormat(List<Assignment> assignments) implements Stage {
    /** Copies the list. */
    public LabelFormat {
      assignments = List.copyOf(assignments);
    }

    @Override
    public <R> R accept(StageVisitor<R> visitor) {
      return visitor.labelFormat(this);
    }
  }

  /** One assignment of {@code label_format}. */
  sealed interface Assignment {
    /** The label that is set. */
    String label();
  }

  /** {@code label=source}: the source label is renamed. */
  record Rename(String label, String source) implements Assignment {}

  /** {@code label="template"}: the label becomes what the Go template makes. */
  record Template(String label, Text template) implements Assignment {}

  /** {@code | decolorize}: removes ANSI colour sequences. */
  record Decolorize() implements Stage {
    @Override
    public <R> R accept(StageVisitor<R> visitor) {
      return visitor.decolorize(this);
    }
  }

  /** {@code | drop a, b="c"}. */
  record Drop(List<LabelChoice> labels) implements Stage {
    /** Copies the list. */
    public Drop {
      labels = List.copyOf(labels);
    }

    @Override
    public <R> R accept(StageVisitor<R> visitor) {
      return visitor.drop(this);
    }
  }

  /** {@code | keep a, b="c"}. */
  record Keep(List<LabelChoice> labels) implements Stage {
    /** Copies the list. */
    public Keep {
      labels = List.copyOf(labels);
    }

    @Override
    public <R> R accept(StageVisitor<R> visitor) {
      return visitor.keep(this);
    }
  }

  /** A label named by {@code drop} or {@code keep}. */
  sealed interface LabelChoice {
    /** The label. */
    String name();
  }

  /** The label whatever its value. */
  record AnyValue(String name) implements LabelChoice {}

  /** The label when its value matches. */
  record Matching(Matcher matcher) implements LabelChoice {
    @Override
    public String name() {
      return matcher.name();
    }
  }
}
