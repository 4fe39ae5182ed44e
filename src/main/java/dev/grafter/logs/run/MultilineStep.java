package dev.grafter.logs.run;

import dev.grafter.logql.regex.RegexCursor;
import dev.grafter.logs.pipeline.MultilineStage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Joins the lines of each label set into blocks. Lines before the first start of a block pass.
 * Promtail loses structured metadata and a block that is empty; Alloy keeps both, and trims line
 * ends.
 */
final class MultilineStep extends Step {

  private final RegexCursor firstline;
  private final long maxLines;
  private final Duration maxWait;
  private final boolean alloy;
  private final Clock clock;
  private final Map<String, Block> blocks = new LinkedHashMap<>();

  MultilineStep(Step next, MultilineStage stage, Flavour flavour, Clock clock) {
    super(next);
    this.firstline = stage.firstline().cursor();
    this.alloy = flavour == Flavour.ALLOY;
    this.maxLines = stage.maxLines().orElse(alloy ? 0 : MultilineStage.DEFAULT_LINES);
    this.maxWait = stage.maxWait().orElse(MultilineStage.DEFAULT_WAIT);
    this.clock = clock;
  }

  @Override
  void accept(Work work) {
    flushOverdue(clock.instant());
    String key = work.labels.key();
    boolean first = firstline.find(work.line);
    Block block = blocks.get(key);
    if (block == null) {
      if (!first) {
        pass(work);
        return;
      }
      block = new Block();
      blocks.put(key, block);
    }
    if (first) {
      flush(block);
      block.start = work.copy();
    }
    append(block, work.line);
  }

  private void append(Block block, String line) {
    if (!block.text.isEmpty()) {
      block.text.append('\n');
    }
    block.text.append(alloy ? trimmed(line) : line);
    block.lines++;
    block.seen = clock.instant();
    if (block.lines == maxLines) {
      flush(block);
    }
  }

  private static String trimmed(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return line.substring(0, end);
  }

  /** Gives the block on, unless nothing is in it; what that means differs. */
  private void flush(Block block) {
    boolean empty = alloy ? block.lines == 0 : block.text.isEmpty();
    if (empty) {
      return;
    }
    Work joined = block.start.copy();
    joined.line = block.text.toString();
    if (!alloy) {
      joined.metadata.clear();
    }
    block.text.setLength(0);
    block.lines = 0;
    pass(joined);
  }

  private void flushOverdue(Instant now) {
    if (blocks.isEmpty()) {
      return;
    }
    blocks
        .values()
        .removeIf(
            block -> {
              boolean overdue = !block.seen.plus(maxWait).isAfter(now);
              if (overdue) {
                flush(block);
              }
              return overdue && alloy;
            });
  }

  @Override
  void tick() {
    flushOverdue(clock.instant());
    super.tick();
  }

  @Override
  void finish() {
    blocks.values().forEach(this::flush);
    blocks.clear();
    super.finish();
  }

  /** The lines of one label set that are not yet given on. */
  private static final class Block {
    private final StringBuilder text = new StringBuilder();
    private Work start;
    private long lines;
    private Instant seen = Instant.EPOCH;
  }
}
