package dev.grafter.cli;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.gotext.GoString;
import dev.grafter.gotext.time.GoTime;
import dev.grafter.gotext.time.TimeLayout;
import dev.grafter.gotext.time.Zone;
import dev.grafter.logs.run.LogEntry;
import java.util.Map;

/** An entry that left a pipeline, as a line of JSON. */
final class EntryJson {

  private static final TimeLayout TIME = TimeLayout.ofNameOrText("RFC3339Nano");

  private EntryJson() {}

  static String of(LogEntry entry) {
    Node.ObjBuilder out =
        Node.object()
            .put("line", GoString.printable(entry.line()))
            .put("time", TIME.format(GoTime.of(entry.time(), Zone.UTC)))
            .put("labels", texts(entry.labels()));
    if (!entry.metadata().isEmpty()) {
      out.put("structuredMetadata", texts(entry.metadata()));
    }
    return Json.write(out.build());
  }

  private static Node.Obj texts(Map<String, String> values) {
    Node.ObjBuilder out = Node.object();
    values.forEach((name, value) -> out.put(name, GoString.printable(value)));
    return out.build();
  }
}
