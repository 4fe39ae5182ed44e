package dev.grafter.alerting.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.StructValue;
import dev.grafter.gotext.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dot of an alert's template.
 *
 * @param type its Go type
 * @param fields its fields in the order of their declaration
 * @param queries whom templates ask
 * @param time when, in nanoseconds since 1970
 */
record TemplateData(GoType type, Map<String, Value> fields, RuleQueries queries, long time)
    implements StructValue {
  TemplateData {
    fields = new LinkedHashMap<>(fields);
  }

  @Override
  public Value field(String name) {
    return fields.get(name);
  }

  @Override
  public List<String> fieldNames() {
    return List.copyOf(fields.keySet());
  }
}
