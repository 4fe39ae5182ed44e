package dev.grafter.sync;

import dev.grafter.fleet.Site;
import java.util.List;
import java.util.function.Function;

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

  private static <T> SiteResult<T> one(Site site, Function<Site, T> work) {
    try {
      return SiteResult.of(site, work.apply(site));
    } catch (RemoteException e) {
      return SiteResult.failed(site, e);
    }
  }
}
