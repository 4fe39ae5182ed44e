package dev.grafter.sync;

import dev.grafter.fleet.Site;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one site: a value, or the failure that ended the work there.
 *
 * @param site the site
 * @param value what was made
 * @param failure why nothing was made
 * @param <T> the type of what is made
 */
public record SiteResult<T>(Site site, Optional<T> value, Optional<RemoteException> failure) {

  /** Checks that there is one of the two. */
  public SiteResult {
    Objects.requireNonNull(site, "site");
    if (value.isPresent() == failure.isPresent()) {
      throw new IllegalArgumentException("a site has either a result or a failure");
    }
  }

  /** A site where the work was done. */
  public static <T> SiteResult<T> of(Site site, T value) {
    return new SiteResult<>(site, Optional.of(value), Optional.empty());
  }

  /** A site where it was not. */
  public static <T> SiteResult<T> failed(Site site, RemoteException failure) {
    return new SiteResult<>(site, Optional.empty(), Optional.of(failure));
  }
}
