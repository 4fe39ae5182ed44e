package dev.grafter.cli;

import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Refuses two sites that would write the same object of the same Grafana. */
final class SharedPlaces {

  private SharedPlaces() {}

  /**
   * Checks.
   *
   * @param among the sites that are looked at
   */
  static void check(Fleet fleet, Collection<Site> among, Function<Site, ResourceSet> definitions) {
    fleet
        .shared()
        .forEach(
            (place, sites) -> {
              Map<ResourceKey, Site> owners = new HashMap<>();
              sites.stream()
                  .filter(among::contains)
                  .forEach(
                      site ->
                          definitions
                              .apply(site)
                              .all()
                              .forEach(resource -> claim(resource, site, owners, place)));
            });
  }

  private static void claim(
      Resource resource, Site site, Map<ResourceKey, Site> owners, String place) {
    Site other = owners.put(resource.key(), site);
    if (other != null) {
      throw CliException.usage(
          "the sites \""
              + other.name()
              + "\" and \""
              + site.name()
              + "\" are both "
              + place
              + " and both define the "
              + resource.key()
              + ": give each its own Grafana, organisation or uids");
    }
  }
}
