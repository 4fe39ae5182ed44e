package dev.grafter.alerting.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.Value;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Labels as Grafana's templates have them: a map that prints as {@code a=b, c=d}. */
record LabelMap(SortedMap<String, String> labels) implements MapValue {

  static final GoType TYPE = GoType.named("template.Labels", GoType.MAP_OF_STRING);

  static LabelMap of(Map<String, String> labels) {
    return new LabelMap(new TreeMap<>(labels));
  }

  @Override
  public GoType type() {
    return TYPE;
  }

  @Override
  public Value get(String key) {
    String value = labels.get(key);
    return value == null ? null : Value.of(value);
  }

  @Override
  public int size() {
    return labels.size();
  }

  @Override
  public List<String> sortedKeys() {
    return List.copyOf(labels.keySet());
  }

  @Override
  public String ownText() {
    return labels.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
