package dev.grafter.scenario;

import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import java.util.ArrayList;
import java.util.List;

/** What Loki holds at a time, when lines take a while to it. */
final class Arrived {

  private Arrived() {}

  /** The streams with their lines up to a time; streams without such lines are not there yet. */
  static List<LogStream> by(long time, List<LogStream> streams) {
    List<LogStream> arrived = new ArrayList<>(streams.size());
    for (LogStream stream : streams) {
      List<LogEntry> entries = stream.entries();
      int count = count(entries, time);
      if (count == entries.size()) {
        arrived.add(stream);
      } else if (count > 0) {
        arrived.add(new LogStream(stream.labels(), entries.subList(0, count)));
      }
    }
    return arrived;
  }

  /** How many lines are not later than a time; the lines are in the order of time. */
  private static int count(List<LogEntry> entries, long time) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).nanos() <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
