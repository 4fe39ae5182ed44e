package dev.grafter.logs.format;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON object on one line, spaced as Python's {@code json.dumps} does. Without parameters it
 * has no {@code context}. Read are objects with at least a level; a parameter that is no text is
 * given as its JSON, and unknown keys count as parameters.
 */
final class JsonFormat implements LineForm {

  @Override
  public void write(LogRecord record, StringBuilder out) {
    text(RecordField.LEVEL, record.severity().word(), out.append('{'));
    key(RecordField.TIME, out.append(", "));
    time(record.time(), out);
    text(RecordField.SERVICE, record.service(), out.append(", "));
    text(RecordField.FILE, record.file(), out.append(", "));
    key(RecordField.LINE, out.append(", "));
    out.append(record.line());
    text(RecordField.MESSAGE, record.message(), out.append(", "));
    if (!record.context().isEmpty()) {
      key(RecordField.CONTEXT, out.append(", "));
      context(record.context(), out);
    }
    out.append('}');
  }

  private static void key(RecordField field, StringBuilder out) {
    out.append('"').append(field.json()).append("\": ");
  }

  private static void text(RecordField field, String value, StringBuilder out) {
    key(field, out);
    QuotedText.append(value, out);
  }

  private static void time(Instant time, StringBuilder out) {
    TimeText.seconds(time, 'T', out.append('"'));
    out.append('.');
    if (TimeText.wholeMillis(time)) {
      TimeText.millis(time, out);
    } else {
      TimeText.micros(time, out);
    }
    out.append("Z\"");
  }

  private static void context(Map<String, String> context, StringBuilder out) {
    String separator = "{";
    for (Map.Entry<String, String> parameter : context.entrySet()) {
      out.append(separator);
      QuotedText.append(parameter.getKey(), out);
      QuotedText.append(parameter.getValue(), out.append(": "));
      separator = ", ";
    }
    out.append('}');
  }

  @Override
  public Optional<ParsedLine> read(String line) {
    if (!line.stripLeading().startsWith("{")) {
      return Optional.empty();
    }
    try {
      return Json.parseLenient(line, "line").asObject().flatMap(JsonFormat::fields);
    } catch (CodecException e) {
      return Optional.empty();
    }
  }

  private static Optional<ParsedLine> fields(Node.Obj object) {
    Fields fields = new Fields();
    object.fields().forEach((key, value) -> field(key, value, fields));
    return fields.has(RecordField.LEVEL)
        ? Optional.of(fields.line(LogFormat.JSON))
        : Optional.empty();
  }

  private static void field(String key, Node value, Fields fields) {
    Optional<RecordField> field = RecordField.named(key);
    if (field.isPresent() && field.get() == RecordField.CONTEXT && value instanceof Node.Obj all) {
      all.fields().forEach((name, inner) -> fields.parameter(name, text(inner)));
    } else if (field.isPresent() && value instanceof Node.Scalar scalar) {
      fields.field(field.get(), scalar.text());
    } else {
      fields.parameter(key, text(value));
    }
  }

  private static String text(Node value) {
    return value instanceof Node.Str string ? string.value() : Json.write(value);
  }

  @Override
  public String start() {
    return "^\\s*\\{";
  }

  @Override
  public Optional<String> head() {
    return Optional.empty();
  }
}
