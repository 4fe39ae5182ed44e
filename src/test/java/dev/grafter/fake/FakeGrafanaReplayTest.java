package dev.grafter.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The fake agrees with what real servers answered. */
class FakeGrafanaReplayTest {

  @Test
  void answersAsGrafana13Did(TestReporter reporter) {
    List<Exchange> recorded = Exchange.recorded("13.1");
    List<String> differences = new ArrayList<>();
    try (FakeGrafana grafana = FakeGrafana.start(Profile.GRAFANA_13)) {
      grafana.seeds().recorded("dg52f5t9dgxs0e");
      Recording recording = new Recording(grafana, Set.of());
      for (Exchange exchange : recorded) {
        String difference = recording.play(exchange).difference();
        if (!difference.isEmpty()) {
          differences.add(difference);
        }
      }
    }

    reporter.publishEntry(
        "exchanges-13.1", (recorded.size() - differences.size()) + "/" + recorded.size());
    assertThat(differences).isEmpty();
  }
}
