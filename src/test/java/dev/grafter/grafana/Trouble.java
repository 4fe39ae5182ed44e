package dev.grafter.grafana;

import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.FakeRequest;
import dev.grafter.fake.Fault;
import dev.grafter.fake.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Decides by chance what goes wrong with one plan and push, and makes it happen. */
final class Trouble {

  private static final List<Fault> FAULTS = faults();

  private final Random random;
  private final FakeGrafana grafana;
  private final Mortal mortal;
  private final Edited edited;

  Trouble(Random random, FakeGrafana grafana, Mortal mortal, Edited edited) {
    this.random = random;
    this.grafana = grafana;
    this.mortal = mortal;
    this.edited = edited;
  }

  private static List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    faults.add(Fault.html(404));
    for (int status : new int[] {400, 401, 403, 409, 412, 413, 422, 429, 500, 502, 503, 504}) {
      faults.add(Fault.status(status, "no"));
    }
    for (int status : new int[] {400, 500, 502, 504}) {
      faults.add(Fault.failsAfterwards(status));
    }
    faults.add(Fault.html(502));
    faults.add(Fault.tooMany(0));
    faults.add(Fault.redirect("https://sso.example/login"));
    faults.add(Fault.reset());
    faults.add(Fault.lostAnswer());
    faults.add(Fault.truncated());
    faults.add(Fault.malformed());
    faults.add(Fault.duplicate());
    faults.add(Fault.duplicate().after(Duration.ofHours(1)));
    faults.add(Fault.slow(Duration.ofHours(1)));
    return List.copyOf(faults);
  }

  /** Begins; answers what goes wrong, in a word. */
  String begin() {
    int start = grafana.log().count();
    String word =
        switch (random.nextInt(7)) {
          case 0 -> scattered(0.1);
          case 1 -> one(start);
          case 2 -> down(start);
          case 3 -> killed();
          case 4 -> edits(start);
          case 5 -> edits(start) + " and " + scattered(0.06);
          default -> edits(start) + " and " + killed();
        };
    return word;
  }

  /** Everything is well again. */
  void end() {
    grafana.faults(Faults.NONE).before((request, index) -> {});
    mortal.immortal();
  }

  private Fault any() {
    return FAULTS.get(random.nextInt(FAULTS.size()));
  }

  private String scattered(double chance) {
    grafana.faults(Faults.random(random.nextLong(), chance, FAULTS));
    return "scattered faults";
  }

  private String one(int start) {
    int at = start + random.nextInt(50);
    grafana.faults(Faults.at(at, any()));
    return "one fault at " + at;
  }

  private String down(int start) {
    int from = start + random.nextInt(40);
    int to = from + 1 + random.nextInt(6);
    grafana.faults((request, i) -> i >= from && i < to ? Fault.reset() : Fault.NONE);
    return "down from " + from + " to " + to;
  }

  private String killed() {
    int after = random.nextInt(50);
    mortal.killed(after, random.nextBoolean());
    return "killed after " + after;
  }

  private String edits(int start) {
    Set<Integer> at = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      at.add(start + random.nextInt(50));
    }
    grafana.before(
        (request, index) -> {
          if (at.contains(index) && !isDeleteWithoutLock(request)) {
            edit("edited by somebody at " + index);
          }
        });
    return "edits at " + at;
  }

  /** Only the app platform deletes under a lock; elsewhere our promise ends at the read before. */
  private static boolean isDeleteWithoutLock(FakeRequest request) {
    return request.method().equals("DELETE") && !request.path().startsWith("/apis/");
  }

  /** Edits something of ours whose kind has a lock, if it is there. */
  private void edit(String marker) {
    try {
      switch (random.nextInt(4)) {
        case 0 -> {
          grafana.edits().folderTitle("oak-logs", marker);
          edited.add("1/folder/oak-logs", marker);
        }
        case 1 -> {
          grafana.edits().datasource("oak-loki", source -> source.with("url", "http://" + marker));
          edited.add("1/datasource/oak-loki", marker);
        }
        default -> {
          String uid = random.nextBoolean() ? "oak-explorer" : "oak-overview";
          grafana.edits().dashboard(uid, dashboard -> dashboard.with("title", marker));
          edited.add("1/dashboard/" + uid, marker);
        }
      }
    } catch (NoSuchElementException e) {
      return; // it is not there now
    }
  }
}
