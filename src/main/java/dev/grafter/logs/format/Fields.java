package dev.grafter.logs.format;

import dev.grafter.logs.Severity;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects the fields of a line until they are a {@link ParsedLine}; the last of a name wins. */
final class Fields {

  private final Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
  private final Map<String, String> context = new LinkedHashMap<>();

  void field(RecordField field, String value) {
    fields.put(field, value);
  }

  void parameter(String name, String value) {
    context.put(name, value);
  }

  boolean has(RecordField field) {
    return fields.containsKey(field);
  }

  private Optional<String> get(RecordField field) {
    return Optional.ofNullable(fields.get(field));
  }

  ParsedLine line(LogFormat format) {
    String time = get(RecordField.TIME).orElse("");
    return new ParsedLine(
        format,
        TimeText.iso(time).or(() -> TimeText.epoch(time)),
        Severity.of(fields.get(RecordField.LEVEL)),
        get(RecordField.SERVICE),
        get(RecordField.FILE),
        get(RecordField.LINE).map(LineNumber::of).orElse(OptionalInt.empty()),
        get(RecordField.MESSAGE).orElse(""),
        context);
  }
}
