package dev.grafter.sync;

import dev.grafter.fleet.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Does something at each site, several at a time. A site that fails does not stop the others;
 * results come in the order of the sites.
 */
public final class FleetRun {

  private final int parallel;

  /**
   * Creates a run.
   *
   * @param parallel how many sites at a time, at least 1
   */
  public FleetRun(int parallel) {
    if (parallel < 1) {
      throw new IllegalArgumentException("at least one site at a time");
    }
    this.parallel = parallel;
  }

  /** Does the work; a {@link RemoteException} becomes the result of its site. */
  public <T> List<SiteResult<T>> each(List<Site> sites, Function<Site, T> work) {
    return Abreast.map(parallel, sites, site -> one(site, work));
  }

  /**
   * Does the work wave after wave; where a wave does not succeed, those after it are not begun and
   * say so. Results come in the order of the waves.
   *
   * @param good whether the result of a site is a success
   */
  public <T> List<SiteResult<T>> inWaves(
      List<List<Site>> waves, Function<Site, T> work, Predicate<SiteResult<T>> good) {
    List<SiteResult<T>> results = new ArrayList<>();
    Optional<RemoteException> stopped = Optional.empty();
    int number = 0;
    for (List<Site> wave : waves) {
      number++;
      if (stopped.isPresent()) {
        RemoteException why = stopped.get();
        wave.forEach(site -> results.add(SiteResult.failed(site, why)));
        continue;
      }
      List<SiteResult<T>> done = each(wave, work);
      results.addAll(done);
      stopped = notAll(done, good, number);
    }
    return results;
  }

  private static <T> Optional<RemoteException> notAll(
      List<SiteResult<T>> done, Predicate<SiteResult<T>> good, int number) {
    List<String> bad =
        done.stream().filter(good.negate()).map(result -> result.site().name()).toList();
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RemoteException(
                RemoteException.Kind.REFUSED,
                "Nothing was written here, since wave "
                    + number
                    + " did not succeed at "
                    + String.join(", ", bad)
                    + ": solve that, and push again.",
                null));
  }

  private static <T> SiteResult<T> one(Site site, Function<Site, T> work) {
    try {
      return SiteResult.of(site, work.apply(site));
    } catch (RemoteException e) {
      return SiteResult.failed(site, e);
    }
  }
}
