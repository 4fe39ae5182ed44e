package dev.grafter.logs.push;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the JSON that Loki's push API takes: {@code {"streams": [{"stream": {..}, "values":
 * [["<ns>", "line", {metadata}?]]}]}}. Other keys are passed over, as Loki does; what it would
 * refuse fails with the place and the property.
 */
public final class PushForm {

  private static final Pattern LABEL_NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  private PushForm() {}

  /**
   * The streams of a document; pieces with the same labels are joined.
   *
   * @throws CodecException naming the place and the property that is not as it should be
   */
  public static List<LogStream> read(Node document) {
    StreamTable table = new StreamTable();
    for (Node item : items(field(object(document, "logs"), "streams", "logs"), "\"streams\"")) {
      Node.Obj stream = object(item, "a stream");
      Labels labels = streamLabels(field(stream, "stream", "a stream"));
      List<LogEntry> entries = new ArrayList<>();
      for (Node value : items(field(stream, "values", "a stream"), "\"values\"")) {
        entries.add(entry(value));
      }
      table.add(labels, entries);
    }
    return table.streams();
  }

  /** The labels of a stream, whose names Loki must take. */
  static Labels streamLabels(Node node) {
    Labels labels = labels(node, "\"stream\"");
    for (int i = 0; i < labels.size(); i++) {
      checkName(labels.name(i), node);
    }
    return labels;
  }

  private static void checkName(String name, Node where) {
    if (!LABEL_NAME.matcher(name).matches()) {
      throw new CodecException(
          where.where(), "\"stream\" has the label \"" + name + "\", which Loki refuses as a name");
    }
  }

  /** One of the values of a stream. */
  static LogEntry entry(Node value) {
    List<Node> parts = items(value, "a value");
    if (parts.size() < 2 || parts.size() > 3) {
      throw new CodecException(
          value.where(),
          "\"values\" holds lists of a time, a line and, where there is any, its metadata; this"
              + " list has "
              + parts.size()
              + " items");
    }
    Labels metadata = parts.size() > 2 ? labels(parts.get(2), "metadata") : Labels.EMPTY;
    return new LogEntry(nanos(parts.get(0)), text(parts.get(1), "a line"), metadata);
  }

  private static long nanos(Node time) {
    String text = text(time, "a time");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new CodecException(
          time.where(),
          "a time in \"values\" is a string of nanoseconds since 1970, not \"" + text + "\"");
    }
  }

  private static Labels labels(Node node, String what) {
    Map<String, String> labels = new LinkedHashMap<>();
    object(node, what)
        .fields()
        .forEach((name, value) -> labels.put(name, text(value, "the label \"" + name + "\"")));
    return Labels.of(labels);
  }

  private static Node field(Node.Obj object, String key, String what) {
    return object
        .find(key)
        .orElseThrow(
            () -> new CodecException(object.where(), what + " should have \"" + key + "\""));
  }

  private static Node.Obj object(Node node, String what) {
    return node.asObject().orElseThrow(() -> wrong(node, what, "an object"));
  }

  private static List<Node> items(Node node, String what) {
    return node.asList().orElseThrow(() -> wrong(node, what, "a list")).items();
  }

  private static String text(Node node, String what) {
    return node.asString().orElseThrow(() -> wrong(node, what, "a string"));
  }

  static CodecException wrong(Node node, String what, String wanted) {
    return new CodecException(
        node.where(), what + " in Loki's push form is " + wanted + ", not a " + node.kind());
  }
}
