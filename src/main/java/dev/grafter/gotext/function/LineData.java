package dev.grafter.gotext.function;

import dev.grafter.gotext.time.GoTime;
import dev.grafter.gotext.value.MapValue;

/** The labels of a log line, and the line itself: the data of Loki's format stages. */
public interface LineData extends MapValue {
  /** The line as it stands: {@code __line__}. */
  String line();

  /** The entry's time: {@code __timestamp__}. */
  GoTime timestamp();
}
