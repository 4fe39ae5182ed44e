package dev.grafter.alerting.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.StructValue;
import dev.grafter.gotext.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Go struct of fields that are known beforehand. */
record Struct(GoType type, Map<String, Value> fields, String ownText) implements StructValue {
  Struct {
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
