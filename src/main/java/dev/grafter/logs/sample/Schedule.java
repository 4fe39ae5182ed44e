package dev.grafter.logs.sample;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Says who acts next: by share, but for bursts, in which one program fails again and again. */
final class Schedule {

  private static final int RECORDS_BETWEEN_BURSTS = 250;
  private static final int SHORTEST_BURST = 5;
  private static final int BURST_SPREAD = 15;

  /**
   * A program with what it can do.
   *
   * @param program who
   * @param acts all that it does
   * @param failures what it does in a burst
   */
  private record Actor(Program program, Shares<Act> acts, Shares<Act> failures) {

    static Actor of(Program program) {
      return new Actor(
          program,
          Shares.of(program.acts(), Act::share),
          Shares.of(program.acts().stream().filter(Act::failing).toList(), Act::share));
    }

    boolean ended(Instant start, Instant now) {
      return program.lifetime().isPresent() && now.isAfter(start.plus(program.lifetime().get()));
    }
  }

  /**
   * One act of one program.
   *
   * @param program who
   * @param act what
   */
  record Scene(Program program, Act act) {}

  private final Random random;
  private final Instant start;
  private final Actor first;
  private final Shares<Actor> actors;
  private Actor failing;
  private int left;

  Schedule(Sample.Settings settings, Random random) {
    this.random = random;
    start = settings.start();
    List<Actor> all = settings.programs().stream().map(Actor::of).toList();
    first = all.get(0);
    actors = Shares.of(all, actor -> actor.program().share());
    failing = first;
  }

  Scene next(Instant now) {
    if (left == 0 && random.nextInt(RECORDS_BETWEEN_BURSTS) == 0) {
      left = SHORTEST_BURST + random.nextInt(BURST_SPREAD);
      failing = random.nextBoolean() ? first : running(now);
    }
    if (left > 0) {
      left--;
      return new Scene(failing.program(), failure(failing));
    }
    Actor actor = running(now);
    return new Scene(actor.program(), actor.acts().pick(random));
  }

  private Act failure(Actor actor) {
    return actor.failures().isEmpty() ? actor.acts().pick(random) : actor.failures().pick(random);
  }

  /** A program that has not ended; the first one stands in for those that have. */
  private Actor running(Instant now) {
    Actor actor = actors.pick(random);
    return actor.ended(start, now) ? first : actor;
  }
}
