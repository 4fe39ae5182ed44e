package dev.grafter.model;

import dev.grafter.fleet.Site;

/**
 * What a project brings: the resources of each site. Implementations are found by {@link
 * java.util.ServiceLoader} or named with {@code --provider}; they need a public constructor without
 * parameters.
 */
public interface ResourceProvider {

  /** A short name for messages. */
  default String name() {
    return getClass().getSimpleName();
  }

  /**
   * The resources of a site.
   *
   * @param site the site, with its level
   * @throws IllegalArgumentException when the definitions contradict themselves
   */
  ResourceSet resources(Site site);
}
