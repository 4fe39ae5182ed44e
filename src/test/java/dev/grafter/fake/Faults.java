package dev.grafter.fake;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Decides what goes wrong. It is asked once for each request, in the order in which they arrive.
 */
public interface Faults {

  /** Nothing goes wrong. */
  Faults NONE = (request, index) -> Fault.NONE;

  /**
   * The fault of a request.
   *
   * @param index the number of requests that arrived before it since the fake started
   */
  Fault next(FakeRequest request, int index);

  /** One fault, at one request. */
  static Faults at(int index, Fault fault) {
    return (request, number) -> number == index ? fault : Fault.NONE;
  }

  /** A fault for each request that fits. */
  static Faults on(Predicate<FakeRequest> which, Fault fault) {
    return (request, index) -> which.test(request) ? fault : Fault.NONE;
  }

  /** A fault for the first requests that fit, so that a later attempt succeeds. */
  static Faults first(int count, Predicate<FakeRequest> which, Fault fault) {
    AtomicInteger left = new AtomicInteger(count);
    return (request, index) ->
        which.test(request) && left.getAndDecrement() > 0 ? fault : Fault.NONE;
  }

  /**
   * Random faults; the same seed gives the same faults to the same order of requests.
   *
   * @param chance of a fault for each request, 0 to 1
   */
  static Faults random(long seed, double chance, List<Fault> choice) {
    Random random = new Random(seed);
    List<Fault> faults = List.copyOf(choice);
    return (request, index) -> {
      synchronized (random) {
        return random.nextDouble() < chance
            ? faults.get(random.nextInt(faults.size()))
            : Fault.NONE;
      }
    };
  }
}
