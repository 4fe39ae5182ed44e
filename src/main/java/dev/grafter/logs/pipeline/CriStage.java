package dev.grafter.logs.pipeline;

/**
 * Reads the CRI form of a line, {@code time stream flag content}, and joins partial lines.
 *
 * @param maxPartialLines how many streams may have a partial line pending before all are let go; 0
 *     means 100
 * @param maxPartialLineSize bytes, unsigned
 * @param truncate whether lines are cut to that size
 */
public record CriStage(int maxPartialLines, long maxPartialLineSize, boolean truncate)
    implements Stage {

  /** How many pending partial lines are kept when nothing else is said. */
  public static final int DEFAULT_PARTIAL_LINES = 100;

  /** Checks as Promtail does. */
  public CriStage {
    maxPartialLines = maxPartialLines == 0 ? DEFAULT_PARTIAL_LINES : maxPartialLines;
  }

  @Override
  public String type() {
    return "cri";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Without limits on the size of lines. */
  public static CriStage withDefaults() {
    return new CriStage(0, 0, false);
  }
}
