package dev.grafter.logql.check;

import dev.grafter.logql.regex.GoRegex;
import dev.grafter.logql.syntax.CapturePattern;
import dev.grafter.logql.syntax.Stage;
import dev.grafter.logql.syntax.StageVisitor;
import dev.grafter.logql.syntax.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which labels a line can have at one point of a pipeline. */
final class LabelScope implements StageVisitor<Void> {
  private final Set<String> names = new TreeSet<>();

  /** Whether a parser ran that makes labels of whatever is in the line. */
  private boolean open;

  LabelScope(KnownLabels labels) {
    names.addAll(labels.names());
    names.addAll(List.of("__error__", "__error_details__"));
    open = labels.names().isEmpty();
  }

  boolean has(String name) {
    return open || names.contains(name) || name.startsWith("$");
  }

  /** The labels that people know of, for suggestions. */
  String listed() {
    return String.join(", ", names.stream().filter(name -> !name.startsWith("__")).toList());
  }

  private Void add(String name) {
    names.add(name);
    return null;
  }

  private Void addAll(List<Stage.Extraction> extractions) {
    open |= extractions.isEmpty();
    extractions.forEach(extraction -> names.add(extraction.label()));
    return null;
  }

  @Override
  public Void lineFilter(Stage.LineFilter filter) {
    return null;
  }

  @Override
  public Void json(Stage.Json json) {
    return addAll(json.extractions());
  }

  @Override
  public Void logfmt(Stage.Logfmt logfmt) {
    return addAll(logfmt.extractions());
  }

  @Override
  public Void regexp(Stage.Regexp regexp) {
    if (regexp.expression() instanceof Text.Plain plain) {
      names.addAll(GoRegex.parse(plain.value()).groupNames());
    } else {
      open = true;
    }
    return null;
  }

  @Override
  public Void pattern(Stage.Pattern pattern) {
    if (pattern.expression() instanceof Text.Plain plain) {
      CapturePattern.of(plain.value()).parts().stream()
          .filter(CapturePattern.Part::capture)
          .forEach(part -> names.add(part.text()));
    } else {
      open = true;
    }
    return null;
  }

  @Override
  public Void unpack(Stage.Unpack unpack) {
    open = true;
    return null;
  }

  @Override
  public Void filter(Stage.Filter filter) {
    return null;
  }

  @Override
  public Void lineFormat(Stage.LineFormat format) {
    return null;
  }

  @Override
  public Void labelFormat(Stage.LabelFormat format) {
    format.assignments().forEach(assignment -> add(assignment.label()));
    return null;
  }

  @Override
  public Void decolorize(Stage.Decolorize decolorize) {
    return null;
  }

  /** A label with a value given stays on lines with another value. */
  @Override
  public Void drop(Stage.Drop drop) {
    for (Stage.LabelChoice choice : drop.labels()) {
      if (choice instanceof Stage.AnyValue && !open) {
        names.remove(choice.name());
      }
    }
    return null;
  }

  @Override
  public Void keep(Stage.Keep keep) {
    return null;
  }
}
