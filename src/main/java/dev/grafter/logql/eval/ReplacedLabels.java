package dev.grafter.logql.eval;

import dev.grafter.logql.regex.CompiledRegex;
import dev.grafter.logql.regex.RegexCursor;
import dev.grafter.logql.syntax.LabelReplace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code label_replace}: where the source label matches as a whole, the target label is set to the
 * expanded replacement.
 */
final class ReplacedLabels implements StepVector {

  private final StepVector operand;
  private final String target;
  private final GoExpansion replacement;
  private final String source;
  private final RegexCursor cursor;
  private final Map<Labels, Labels> replaced = new HashMap<>();

  ReplacedLabels(LabelReplace replace, StepVector operand) {
    this.operand = operand;
    target = replace.target().value();
    source = replace.source().value();
    CompiledRegex regex = Regexes.anchored(replace.regex().value());
    cursor = regex.cursor();
    replacement = new GoExpansion(replace.replacement().value(), regex);
  }

  @Override
  public List<Sample> at(int step) {
    return operand.at(step).stream()
        .map(
            sample ->
                new Sample(
                    replaced.computeIfAbsent(sample.labels(), this::replace), sample.value()))
        .toList();
  }

  private Labels replace(Labels labels) {
    return cursor.find(labels.get(source))
        ? labels.withoutEmpty().with(target, replacement.expand(cursor))
        : labels;
  }
}
