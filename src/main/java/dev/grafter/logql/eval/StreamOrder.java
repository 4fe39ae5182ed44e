package dev.grafter.logql.eval;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which Loki's ingester visits streams: that of their fingerprints. It shows in
 * results, since a parser decides the name of a label once a query, at the first stream that has
 * the key.
 */
final class StreamOrder {

  private static final int SEPARATOR = 0xff;

  private StreamOrder() {}

  static List<StoredStream> sorted(List<? extends StoredStream> streams) {
    Map<Labels, Long> fingerprints = new HashMap<>();
    streams.forEach(
        stream -> fingerprints.computeIfAbsent(stream.labels(), StreamOrder::fingerprint));
    List<StoredStream> sorted = new ArrayList<>(streams);
    sorted.sort(
        (a, b) -> Long.compareUnsigned(fingerprints.get(a.labels()), fingerprints.get(b.labels())));
    return List.copyOf(sorted);
  }

  private static long fingerprint(Labels labels) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < labels.size(); i++) {
      bytes.writeBytes(labels.name(i).getBytes(StandardCharsets.UTF_8));
      bytes.write(SEPARATOR);
      bytes.writeBytes(labels.value(i).getBytes(StandardCharsets.UTF_8));
      bytes.write(SEPARATOR);
    }
    return XxHash64.of(bytes.toByteArray());
  }
}
