package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Drives plan, push and prune against servers on which anything may go wrong at any request: every
 * status, resets, lost and late answers, duplicates, restarts, somebody else's edits between any
 * two requests, and our own end. The number of runs is {@code -Dgrafter.faults.runs}, the first
 * seed {@code -Dgrafter.faults.seed}; a failure names its seed.
 */
class FaultSuiteTest {

  private static final int MOST = 10;

  @Test
  void whateverGoesWrongNothingIsLostAndOneMorePushCompletes() {
    int runs = Integer.getInteger("grafter.faults.runs", 150);
    long first = Long.getLong("grafter.faults.seed", 1);
    long start = System.nanoTime();
    Map<Long, String> failed = new TreeMap<>();
    for (long seed = first; seed < first + runs && failed.size() < MOST; seed++) {
      try {
        FaultRun.of(seed);
      } catch (AssertionError | RuntimeException e) {
        failed.put(seed, e.toString());
      }
    }
    LoggerFactory.getLogger(FaultSuiteTest.class)
        .info(
            "fault suite: {} runs from seed {} in {}",
            runs,
            first,
            Duration.ofNanos(System.nanoTime() - start).truncatedTo(ChronoUnit.SECONDS));
    assertThat(failed).as("runs that failed, by their seeds").isEmpty();
  }
}
