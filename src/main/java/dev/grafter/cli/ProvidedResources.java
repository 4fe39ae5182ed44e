package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.Site;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import dev.grafter.model.json.QueryChecks;

/**
 * Asks providers for their resources. They are other people's code: whatever one throws becomes a
 * sentence that names it, before anything is written.
 */
final class ProvidedResources {

  private ProvidedResources() {}

  /**
   * What all providers define for a site, checked.
   *
   * @throws CliException when one fails, when two objects share a uid, or when a Loki query does
   *     not parse
   */
  static ResourceSet of(Iterable<ResourceProvider> providers, Site site, Fleet fleet) {
    ResourceSet all = ResourceSet.of();
    for (ResourceProvider provider : providers) {
      all = plus(all, provider, site, fleet);
    }
    return all;
  }

  private static ResourceSet plus(
      ResourceSet others, ResourceProvider provider, Site site, Fleet fleet) {
    try {
      ResourceSet own = provider.resources(site, fleet);
      if (own == null) {
        throw new IllegalArgumentException("it gave null instead of resources");
      }
      QueryChecks.check(own);
      return others.plus(own);
    } catch (RuntimeException | LinkageError e) {
      throw CliException.failed(
          "Tried to define the resources of site "
              + site.name()
              + " with the provider "
              + provider.name()
              + " but "
              + reason(e)
              + ".",
          e);
    }
  }

  /** The sentence of an exception that was made to be read; else with its name. */
  private static String reason(Throwable e) {
    String message = e.getMessage() == null ? "" : e.getMessage().replaceAll("[.\\s]+$", "");
    boolean isSentence = e instanceof IllegalArgumentException || e instanceof CodecException;
    if (isSentence && !message.isEmpty()) {
      return message;
    }
    return "it failed with "
        + e.getClass().getSimpleName()
        + (message.isEmpty() ? "" : ": " + message);
  }
}
