package dev.grafter.logql.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a metric query lets its parsers leave out. Loki stops reading a line when it has every label
 * that grouping and filters need, and drops a line as soon as a later filter on a single label
 * fails. Both change results, so both are done here as there.
 */
final class ParserHints {

  private final boolean noLabels;
  private final List<String> required;
  private final boolean preserveError;

  /** The label of each filter; one too few where a filter lets everything pass, as in Loki. */
  private final List<String> filteredNames;

  private final List<LabelTest> filters;
  private final NameList extracted = new NameList();

  private ParserHints(
      boolean noLabels,
      List<String> required,
      List<String> filteredNames,
      List<LabelTest> filters) {
    this.noLabels = noLabels;
    this.required = List.copyOf(required);
    this.preserveError = required.contains(LabelSet.ERROR);
    this.filteredNames = List.copyOf(filteredNames);
    this.filters = List.copyOf(filters);
  }

  /**
   * The hints of a query.
   *
   * @param stages its stages, of which the filters on a single label count
   * @param requiredNames the labels that stages read
   * @param grouping what the results are grouped by
   * @param unwrapped the label whose value is the sample; empty for none
   */
  static ParserHints of(
      List<LineStage> stages,
      List<String> requiredNames,
      SampleGrouping grouping,
      String unwrapped) {
    Set<String> hints = new LinkedHashSet<>();
    addWithoutSuffix(hints, requiredNames);
    addWithoutSuffix(hints, grouping.names());
    addWithoutSuffix(hints, List.of(unwrapped));
    hints.remove("");
    List<String> names = new ArrayList<>();
    List<LabelTest> filters = new ArrayList<>();
    for (LineStage stage : stages) {
      if (stage instanceof LabelTest filter && !(filter instanceof LabelTest.Combined)) {
        names.addAll(filter.requiredLabels());
        filters.add(filter);
      }
    }
    if (grouping.noLabels()) {
      return hints.isEmpty()
          ? new ParserHints(true, List.of(), List.of(), List.of())
          : new ParserHints(false, List.copyOf(hints), names, filters);
    }
    if (grouping.without() || grouping.names().isEmpty()) {
      return new ParserHints(false, List.of(), names, filters);
    }
    return new ParserHints(false, List.copyOf(hints), List.of(), List.of());
  }

  /**
   * A label that would clash with the stream's is asked for with the suffix, but parsed without.
   */
  private static void addWithoutSuffix(Set<String> hints, List<String> names) {
    for (String name : names) {
      hints.add(name);
      if (name.endsWith(LabelSet.EXTRACTED)) {
        hints.add(name.substring(0, name.length() - LabelSet.EXTRACTED.length()));
      }
    }
  }

  void reset() {
    extracted.clear();
  }

  void extracted(String name) {
    extracted.add(name);
  }

  /** Whether a parser should make a label of this name. */
  boolean shouldExtract(String name) {
    return !extracted.contains(name) && (required.isEmpty() || required.contains(name));
  }

  /** Whether something in a nested object may be needed. */
  boolean shouldExtractPrefix(String prefix) {
    return required.isEmpty() || required.stream().anyMatch(name -> name.startsWith(prefix));
  }

  /** Whether parsing can be left out altogether. */
  boolean noLabels() {
    return noLabels || allExtracted();
  }

  /** Whether every label that is needed was found. */
  boolean allExtracted() {
    if (required.isEmpty() || extracted.size() < required.size()) {
      return false;
    }
    for (String name : required) {
      if (!extracted.contains(name)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the query itself asks for the error label. */
  boolean preservesError() {
    return preserveError;
  }

  /** Whether no later filter on this label alone fails already. */
  boolean goesOn(String name, LabelSet labels) {
    for (int i = 0; i < filteredNames.size(); i++) {
      if (filteredNames.get(i).equals(name)) {
        return filters.get(i).holds(labels);
      }
    }
    return true;
  }
}
