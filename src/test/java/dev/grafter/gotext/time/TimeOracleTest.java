package dev.grafter.gotext.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.gotext.GoCase;
import dev.grafter.testing.Counts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times in many layouts and zones, formatted and parsed, against what Go made of them. */
class TimeOracleTest {
  @Test
  void agreesWithGo() {
    List<GoCase> all = GoCase.load("times.jsonl.gz");

    List<String> different =
        all.stream()
            .filter(one -> !TimeRunner.run(one).equals(one.answer()))
            .map(one -> one + "\n  Go: " + one.answer() + "\n  we: " + TimeRunner.run(one))
            .toList();

    Counts.print("go-times", all.size() - different.size() + "/" + all.size());
    assertThat(different).isEmpty();
  }
}
