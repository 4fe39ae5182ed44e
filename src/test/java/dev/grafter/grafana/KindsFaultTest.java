package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.FakeRequest;
import dev.grafter.fake.Fault;
import dev.grafter.fake.Faults;
import dev.grafter.fake.Profile;
import dev.grafter.fake.Snapshot;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Change;
import dev.grafter.sync.PlanOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A push of all kinds whose every single write goes wrong once is completed by the next push. */
class KindsFaultTest {

  private static final PlanOptions PRUNE = new PlanOptions(false, false, true);

  /** The write of that number, from 0. */
  private static Predicate<FakeRequest> write(int number) {
    AtomicInteger seen = new AtomicInteger();
    return request -> request.isWrite() && seen.getAndIncrement() == number;
  }

  private static int writes(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher.of(grafana).push(Kinds.all());
      return grafana.log().writes().size();
    }
  }

  private static void assertCompletes(FakeGrafana grafana, String what) {
    grafana.faults(Faults.NONE);
    Pusher pusher = Pusher.of(grafana);
    assertThat(pusher.push(Kinds.all()).good()).as(what).isTrue();
    assertThat(
            pusher.plan(Kinds.all()).changes().stream()
                .filter(change -> !(change instanceof Change.Unchanged)))
        .as(what)
        .isEmpty();
    assertThat(correlations(grafana.snapshot())).as(what).isEqualTo(1);
    assertThat(pusher.with(PRUNE).push(ResourceSet.of()).good()).as(what).isTrue();
  }

  private static long correlations(Snapshot snapshot) {
    return snapshot.objects().keySet().stream()
        .filter(key -> key.contains("/correlation/"))
        .count();
  }

  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"GRAFANA_11", "GRAFANA_13"})
  void everyWriteMayFailOrLoseItsAnswer(Profile profile) {
    int writes = writes(profile);
    assertThat(writes).isGreaterThan(15);
    for (int number = 0; number < writes; number++) {
      for (Fault fault : List.of(Fault.lostAnswer(), Fault.status(500, "no"))) {
        try (FakeGrafana grafana = FakeGrafana.start(profile)) {
          grafana.faults(Faults.first(1, write(number), fault));
          Pusher.of(grafana).push(Kinds.all());
          assertCompletes(grafana, profile + ", write " + number + ", " + fault);
        }
      }
    }
  }
}
