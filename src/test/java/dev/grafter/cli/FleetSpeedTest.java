package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fake.FakeGrafana;
import dev.grafter.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A hundred sites of fifty objects, each 20 ms away, in 256 MB of heap. */
class FleetSpeedTest {

  private static final int SITES = 100;

  /** Twice what it should take, since other builds may run on this machine. */
  private static final Duration MOST = Duration.ofSeconds(16);

  @TempDir private Path dir;
  private final List<FakeGrafana> fleet = new ArrayList<>();

  private Path inventory() throws IOException {
    StringBuilder sites = new StringBuilder("version: 1\nowner: test\nsites:\n");
    for (int i = 0; i < SITES; i++) {
      FakeGrafana grafana = FakeGrafana.start();
      fleet.add(grafana);
      Path token = Files.writeString(dir.resolve("token"), grafana.adminToken());
      sites
          .append("  - {name: site-" + i + ", level: cluster, grafana: {url: \"")
          .append(grafana.url() + "\", token: \"file:" + token + "\"}}\n");
    }
    return Files.writeString(dir.resolve("grafter.yml"), sites);
  }

  @AfterEach
  void stop() {
    fleet.forEach(FakeGrafana::close);
  }

  @Test
  void aFleetIsPlannedInSecondsAndLittleMemory() throws IOException, InterruptedException {
    String[] common = {"-f", inventory().toString(), "--provider", FleetProvider.class.getName()};
    fleet.forEach(grafana -> grafana.latency(Duration.ofMillis(20)));

    Jvm plan = Jvm.run(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), with(common, "plan", "-q"));

    assertThat(plan.code()).as(plan.out()).isZero();
    assertThat(plan.out()).contains("100 sites: 5000 to create, 0 unchanged.");
    LoggerFactory.getLogger(FleetSpeedTest.class)
        .info(
            "fleet: {} sites of {} objects, 20 ms away, planned in {} with {} requests",
            SITES,
            FleetProvider.OBJECTS,
            plan.time(),
            requests());
    assertThat(requests()).isLessThanOrEqualTo(SITES * 12);
    assertThat(plan.time()).isLessThan(MOST);
  }

  private int requests() {
    return fleet.stream().mapToInt(grafana -> grafana.log().count()).sum();
  }

  private static String[] with(String[] common, String... more) {
    List<String> all = new ArrayList<>(List.of(common));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
