package dev.grafter.logs.run;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.logs.pipeline.Pipeline;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Recorded entries and ours, in a form in which they can be compared. */
final class RecordedEntries {

  private RecordedEntries() {}

  static List<Node> run(Pipeline pipeline, Flavour flavour, Node.Obj recorded) {
    List<Node> entries = new ArrayList<>();
    PipelineRunner runner =
        PipelineRunner.start(
            pipeline,
            PipelineRunner.Options.of(flavour, Clock.systemUTC()),
            entry -> entries.add(entry(entry)));
    Map<String, String> labels = new TreeMap<>();
    recorded
        .get("labels")
        .asObject()
        .orElseThrow()
        .fields()
        .forEach((name, value) -> labels.put(name, value.asString().orElseThrow()));
    Instant time = Instant.parse(recorded.text("time").orElseThrow());
    for (Node line : items(recorded, "lines")) {
      runner.accept(new LogEntry(time, line.asString().orElseThrow(), labels));
    }
    runner.finish();
    return entries;
  }

  private static Node entry(LogEntry entry) {
    Node.ObjBuilder out =
        Node.object()
            .put("line", entry.line())
            .put("time", entry.time().toString())
            .put("labels", Node.object(entry.labels()));
    if (!entry.metadata().isEmpty()) {
      out.put("structuredMetadata", Node.object(entry.metadata()));
    }
    return comparable(out.build());
  }

  static List<Node> recorded(Node.Obj recorded) {
    return items(recorded, "entries").stream()
        .map(entry -> comparable(entry.asObject().orElseThrow()))
        .toList();
  }

  static Collection<Node> items(Node.Obj recorded, String key) {
    return recorded.find(key).flatMap(Node::asList).map(Node.Arr::items).orElse(List.of());
  }

  /** Times without trailing zeros, the wall clock as one word, JSON in labels by its value. */
  private static Node comparable(Node.Obj entry) {
    String time = entry.text("time").orElseThrow();
    boolean now =
        time.equals("now")
            || Math.abs(Instant.parse(time).getEpochSecond() - Instant.now().getEpochSecond()) < 60;
    Node.Obj labels = entry.get("labels").asObject().orElseThrow();
    return entry
        .with("time", now ? "now" : Instant.parse(time).toString())
        .with("labels", labels.map(RecordedEntries::json));
  }

  private static Node json(Node label) {
    String text = label.asString().orElseThrow();
    try {
      return text.startsWith("{") ? Json.parse(text, "label") : label;
    } catch (CodecException e) {
      return label;
    }
  }
}
