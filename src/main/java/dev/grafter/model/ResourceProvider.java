package dev.grafter.model;

import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.sample.Program;
import java.util.List;
import java.util.Optional;

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

  /**
   * The resources of a site that knows the others, such as datasources for what they log.
   *
   * @param fleet all sites
   * @throws IllegalArgumentException when the definitions contradict themselves
   */
  default ResourceSet resources(Site site, Fleet fleet) {
    return resources(site);
  }

  /** The pipeline of the log lines of a level; empty when the provider has none. */
  default Optional<Pipeline> pipeline(Level level) {
    return Optional.empty();
  }

  /** The programs of a level, for sample logs; empty when the provider knows none. */
  default List<Program> programs(Level level) {
    return List.of();
  }
}
