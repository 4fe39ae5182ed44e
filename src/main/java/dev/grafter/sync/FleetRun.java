package dev.grafter.sync;

import dev.grafter.fleet.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    ExecutorService pool =
        Executors.newFixedThreadPool(Math.min(parallel, Math.max(1, sites.size())));
    try {
      List<Future<SiteResult<T>>> running = new ArrayList<>();
      for (Site site : sites) {
        running.add(pool.submit(() -> one(site, work)));
      }
      List<SiteResult<T>> results = new ArrayList<>();
      for (Future<SiteResult<T>> future : running) {
        results.add(result(future));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> SiteResult<T> one(Site site, Function<Site, T> work) {
    try {
      return SiteResult.of(site, work.apply(site));
    } catch (RemoteException e) {
      return SiteResult.failed(site, e);
    }
  }

  private static <T> SiteResult<T> result(Future<SiteResult<T>> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
