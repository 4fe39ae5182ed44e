package dev.grafter.logql.eval;

import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the streams of a recording, which are in Loki's push form. */
final class PushedStreams {

  private PushedStreams() {}

  static List<LogStream> read(Node node) {
    List<LogStream> streams = new ArrayList<>();
    for (Node item : node.asList().orElseThrow().items()) {
      Node.Obj stream = item.asObject().orElseThrow();
      List<LogEntry> entries = new ArrayList<>();
      for (Node value : stream.get("values").asList().orElseThrow().items()) {
        List<Node> parts = value.asList().orElseThrow().items();
        Labels metadata = parts.size() > 2 ? labels(parts.get(2)) : Labels.EMPTY;
        entries.add(
            new LogEntry(
                Long.parseLong(parts.get(0).asString().orElseThrow()),
                parts.get(1).asString().orElseThrow(),
                metadata));
      }
      streams.add(new LogStream(labels(stream.get("stream")), entries));
    }
    return streams;
  }

  private static Labels labels(Node node) {
    Map<String, String> labels = new LinkedHashMap<>();
    node.asObject()
        .orElseThrow()
        .fields()
        .forEach((key, value) -> labels.put(key, value.asString().orElseThrow()));
    return Labels.of(labels);
  }
}
