package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Fault;
import dev.grafter.fake.Faults;
import dev.grafter.fake.Profile;
import dev.grafter.http.Timing;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.RemoteException;
import dev.grafter.sync.Report;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Drives pushes against servers on which anything may go wrong at any request. The number of runs
 * is {@code -Dgrafter.faults.runs}, the first seed {@code -Dgrafter.faults.seed}; a failure names
 * its seed.
 */
class RandomFaultsTest {

  private static final List<Fault> FAULTS =
      List.of(
          Fault.status(400, "no"),
          Fault.status(409, "no"),
          Fault.status(412, "no"),
          Fault.status(500, "no"),
          Fault.status(503, "no"),
          Fault.html(502),
          Fault.tooMany(0),
          Fault.reset(),
          Fault.lostAnswer(),
          Fault.truncated(),
          Fault.malformed(),
          Fault.failsAfterwards(500),
          Fault.failsAfterwards(502),
          Fault.duplicate());

  private static final PlanOptions PRUNE = new PlanOptions(false, false, true);

  private record Run(long seed, FakeGrafana grafana, Random random, Pusher pusher) {

    ResourceSet any() {
      return switch (random.nextInt(4)) {
        case 0 -> Samples.allChanged();
        case 1 -> ResourceSet.of(Samples.folder("oak-logs", "Oak logs"));
        default -> Samples.all();
      };
    }

    void troubled(ResourceSet desired) {
      Plan plan;
      try {
        int before = grafana.log().writes().size();
        plan = pusher.with(random.nextBoolean() ? PRUNE : PlanOptions.CAREFUL).plan(desired);
        assertThat(grafana.log().writes()).as(name()).hasSize(before);
        Report report = pusher.apply(plan);
        assertThat(report.outcomes()).as(name()).hasSameSizeAs(plan.changes());
      } catch (RemoteException e) {
        assertThat(e.getMessage()).as(name()).isNotBlank();
      }
    }

    String name() {
      return grafana.profile() + ", seed " + seed;
    }
  }

  @Test
  void whateverGoesWrongNothingForeignIsLostAndOneMorePushCompletes() {
    int runs = Integer.getInteger("grafter.faults.runs", 60);
    long first = Long.getLong("grafter.faults.seed", 1);
    for (long seed = first; seed < first + runs; seed++) {
      run(seed);
    }
    LoggerFactory.getLogger(RandomFaultsTest.class).info("random faults: {} runs", runs);
  }

  private static void run(long seed) {
    Random random = new Random(seed);
    List<Profile> profiles = List.of(Profile.values());
    Profile profile = profiles.get(random.nextInt(profiles.size()));
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      grafana.seeds().folder("theirs", "Theirs", "");
      grafana.seeds().dashboard("theirs-d", "theirs", Samples.json("{'title': 'T'}"));
      grafana.seeds().rule("theirs", "their-group", Samples.rule("their-rule", "Their rule", 1));
      Map<String, Node> foreign = foreign(grafana);
      Run run = new Run(seed, grafana, random, Pusher.of(grafana).patiently(IMPATIENT));
      grafana.faults(Faults.random(seed, 0.1, FAULTS));
      int pushes = 1 + random.nextInt(3);
      for (int i = 0; i < pushes; i++) {
        run.troubled(run.any());
      }
      grafana.faults(Faults.NONE);

      Report last = run.pusher().push(Samples.all());

      assertThat(
              last.outcomes().stream()
                  .filter(outcome -> !outcome.good())
                  .map(RandomFaultsTest::words))
          .as(run.name())
          .isEmpty();
      assertThat(run.pusher().plan(Samples.all()).differs()).as(run.name()).isFalse();
      assertThat(foreign(grafana)).as(run.name()).isEqualTo(foreign);
    }
  }

  private static final Timing IMPATIENT =
      new Timing(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          1,
          Duration.ofMillis(1),
          Duration.ofMillis(2));

  private static String words(Outcome outcome) {
    return outcome.status() + " " + outcome.change().key() + ": " + outcome.message();
  }

  private static Map<String, Node> foreign(FakeGrafana grafana) {
    Map<String, Node> foreign = new TreeMap<>(grafana.snapshot().objects());
    foreign.keySet().removeIf(key -> !key.contains("their"));
    return foreign;
  }
}
