package dev.grafter.alerting.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.Value;
import dev.grafter.logql.eval.Labels;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code $values}: the numbers of a series by stage. */
record NumberMap(SortedMap<String, GrafanaTemplates.StageNumber> numbers) implements MapValue {

  static NumberMap of(Map<String, GrafanaTemplates.StageNumber> numbers) {
    return new NumberMap(new TreeMap<>(numbers));
  }

  @Override
  public GoType type() {
    return GrafanaTemplates.NUMBERS;
  }

  @Override
  public Value get(String key) {
    GrafanaTemplates.StageNumber number = numbers.get(key);
    return number == null ? null : number.asValue();
  }

  @Override
  public int size() {
    return numbers.size();
  }

  @Override
  public List<String> sortedKeys() {
    return List.copyOf(numbers.keySet());
  }

  /** Go's empty struct: no labels, and 0. */
  @Override
  public Value zero() {
    return new GrafanaTemplates.StageNumber(Labels.EMPTY, 0).asValue();
  }
}
