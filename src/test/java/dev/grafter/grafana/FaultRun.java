package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Profile;
import dev.grafter.fake.Snapshot;
import dev.grafter.http.Timing;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Change;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.RemoteException;
import dev.grafter.sync.Report;
import dev.grafter.wire.ResourceForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One server, some pushes on which anything may go wrong at any request, then one push on which
 * nothing does, then one by force. The seed decides everything.
 */
final class FaultRun {

  private static final List<Profile> PROFILES = List.of(Profile.values());
  private static final PlanOptions PRUNE = new PlanOptions(false, false, true);
  private static final PlanOptions FORCE = new PlanOptions(true, false, false);
  private static final Timing IMPATIENT =
      new Timing(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          1,
          Duration.ofMillis(1),
          Duration.ofMillis(2));

  private final long seed;
  private final Random random;
  private final FakeGrafana grafana;
  private final boolean everyKind;
  private final Edited edited = new Edited();
  private final Mortal mortal;
  private final Pusher pusher;
  private final List<String> story = new ArrayList<>();

  private FaultRun(long seed, FakeGrafana grafana, Random random) {
    this.seed = seed;
    this.random = random;
    this.grafana = grafana;
    this.everyKind = random.nextInt(4) == 0;
    this.mortal = new Mortal(grafana.transport());
    this.pusher = Pusher.of(grafana).patiently(IMPATIENT).through(mortal);
  }

  /** Runs a seed. */
  static void of(long seed) {
    Random random = new Random(seed);
    Profile profile = PROFILES.get(random.nextInt(PROFILES.size()));
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      new FaultRun(seed, grafana, random).run();
    }
  }

  private String name() {
    return grafana.profile() + ", seed " + seed + " " + story;
  }

  private void run() {
    grafana.seeds().folder("theirs", "Theirs", "");
    grafana.seeds().dashboard("theirs-d", "theirs", Samples.json("{'title': 'T'}"));
    grafana.seeds().rule("theirs", "their-group", Samples.rule("their-rule", "Their rule", 1));
    Map<String, Node> foreign = foreign();
    int pushes = 1 + random.nextInt(3);
    for (int i = 0; i < pushes; i++) {
      troubled();
      assertThat(foreign()).as(name()).isEqualTo(foreign);
      edited.requireAllIn(grafana.snapshot(), name());
    }
    oneFurtherPushCompletes();
    force();
    assertThat(foreign()).as(name()).isEqualTo(foreign);
  }

  private Map<String, Node> foreign() {
    Map<String, Node> foreign = new TreeMap<>(grafana.snapshot().objects());
    foreign.keySet().removeIf(key -> !key.contains("their"));
    return foreign;
  }

  private ResourceSet all() {
    return everyKind ? Kinds.all() : Samples.all();
  }

  private ResourceSet any() {
    return switch (random.nextInt(4)) {
      case 0 -> everyKind ? Kinds.allChanged() : Samples.allChanged();
      case 1 -> ResourceSet.of(Samples.folder("oak-logs", "Oak logs"));
      default -> all();
    };
  }

  /** A plan and a push with trouble; what is checked afterwards is looked at without. */
  private void troubled() {
    ResourceSet desired = any();
    Pusher now = pusher.with(random.nextBoolean() ? PRUNE : PlanOptions.CAREFUL);
    Trouble trouble = new Trouble(random, grafana, mortal, edited);
    Snapshot before = grafana.snapshot();
    story.add(trouble.begin());
    Optional<Plan> plan = Optional.empty();
    Optional<Report> report = Optional.empty();
    try {
      plan = Optional.of(plan(now, desired));
      report = Optional.of(now.apply(plan.get()));
    } catch (RemoteException e) {
      assertThat(e.getMessage()).as(name()).isNotBlank();
    } catch (Mortal.Killed e) {
      story.add("dead");
    } finally {
      trouble.end();
    }
    requireNothingLost(before, plan);
    report.ifPresent(done -> requireTrue(done, desired));
  }

  private Plan plan(Pusher now, ResourceSet desired) {
    int before = grafana.log().writes().size();
    try {
      return now.plan(desired);
    } finally {
      assertThat(grafana.log().writes()).as(name() + ": a plan never writes").hasSize(before);
    }
  }

  /** Nothing of ours is gone but what the plan said it would delete. */
  private void requireNothingLost(Snapshot before, Optional<Plan> plan) {
    Set<String> gone = new TreeSet<>(before.objects().keySet());
    gone.removeAll(grafana.snapshot().objects().keySet());
    gone.removeIf(place -> !place.matches("1/(folder|dashboard|datasource|rule)/.*"));
    Set<String> planned =
        plan.stream()
            .flatMap(all -> all.all(Change.Delete.class))
            .map(delete -> Edited.place(delete.key()))
            .collect(Collectors.toSet());
    gone.removeIf(planned::contains);
    if (planned.contains("1/rule group/oak-logs/oak")) {
      gone.removeIf(place -> place.startsWith("1/rule/oak-"));
    }
    assertThat(gone).as(name() + ": gone and not in the plan").isEmpty();
  }

  /** What the report says was done is there, unless somebody edited it. */
  private void requireTrue(Report report, ResourceSet desired) {
    assertThat(report.outcomes()).as(name()).hasSameSizeAs(report.plan().changes());
    Map<ResourceKey, Change> now =
        pusher.plan(desired).changes().stream()
            .collect(Collectors.toMap(Change::key, change -> change));
    for (Outcome outcome : report.outcomes()) {
      ResourceKey key = outcome.change().key();
      if (outcome.good() && !edited.contains(key)) {
        assertThat(now.get(key))
            .as(() -> name() + ": " + outcome.status() + " " + outcome.change())
            .satisfiesAnyOf(
                change -> assertThat(change).isInstanceOf(Change.Unchanged.class),
                change -> assertThat(outcome.change()).isInstanceOf(Change.Delete.class),
                change -> assertThat(isBlocked(change)).isTrue());
      }
      if (outcome.change() instanceof Change.Delete && outcome.good()) {
        assertThat(grafana.snapshot().objects()).as(name()).doesNotContainKey(Edited.place(key));
      }
    }
  }

  private static boolean isBlocked(Change change) {
    return change instanceof Change.Conflict conflict && conflict.reason() == Change.Reason.BLOCKED;
  }

  private void oneFurtherPushCompletes() {
    Report last = pusher.push(all());
    assertThat(
            last.outcomes().stream()
                .filter(outcome -> !outcome.good() && !edited.contains(outcome.change().key()))
                .filter(outcome -> !isBlocked(outcome.change()))
                .map(FaultRun::words))
        .as(name())
        .isEmpty();
    assertThat(last.problem()).as(name()).isEmpty();
    edited.requireAllIn(grafana.snapshot(), name());
  }

  /** Force overwrites what somebody edited, and keeps it. */
  private void force() {
    List<Resource> kept = new ArrayList<>();
    Pusher bold = pusher.with(FORCE);
    Report report = bold.apply(bold.plan(all()), kept::add);
    assertThat(report.outcomes().stream().filter(o -> !o.good()).map(FaultRun::words))
        .as(name())
        .isEmpty();
    assertThat(pusher.plan(all()).differs()).as(name()).isFalse();
    String texts =
        kept.stream().map(one -> Json.write(ResourceForm.write(one))).collect(Collectors.joining());
    edited.markers().values().forEach(marker -> assertThat(texts).as(name()).contains(marker));
  }

  private static String words(Outcome outcome) {
    return outcome.status() + " " + outcome.change().key() + ": " + outcome.message();
  }
}
