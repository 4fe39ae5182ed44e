package dev.grafter.cli;

import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Refuses two sites that would write the same object of the same Grafana. */
final class SharedPlaces {

  private SharedPlaces() {}

  static void check(Fleet fleet, Function<Site, List<Resource>> resources) {
    fleet
        .shared()
        .forEach(
            (place, sites) -> {
              Map<ResourceKey, Site> owners = new HashMap<>();
              for (Site site : sites) {
                resources.apply(site).forEach(resource -> claim(resource, site, owners, place));
              }
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
