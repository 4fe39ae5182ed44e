package dev.grafter.logql.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;

/**
 * Of lines with one time and one text Loki keeps the first. The lines come in the order of time.
 */
public final class Distinct {

  private static final int FEW = 8;

  private long nanos;
  private Collection<String> lines = new ArrayList<>();

  /** Whether no line of this time and text came before. */
  public boolean isNew(long time, String line) {
    if (time != nanos) {
      nanos = time;
      lines = lines.size() > FEW ? new ArrayList<>() : lines;
      lines.clear();
    } else if (lines.contains(line)) {
      return false;
    }
    lines.add(line);
    if (lines.size() == FEW + 1 && lines instanceof ArrayList) {
      lines = new HashSet<>(lines);
    }
    return true;
  }
}
