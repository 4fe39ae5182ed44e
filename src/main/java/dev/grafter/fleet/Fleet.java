package dev.grafter.fleet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All sites, and whose objects we write there.
 *
 * @param owner the owner in every mark
 * @param ownerDeclared whether somebody wrote the owner down, without which nothing is ever pruned
 * @param secretsKey a key that lets a changed secret be seen without storing it
 * @param sites the sites, in the order of the inventory
 * @param waves in which order a push goes through them
 */
public record Fleet(
    String owner,
    boolean ownerDeclared,
    Optional<Secret> secretsKey,
    List<Site> sites,
    Waves waves) {

  /** The owner when none is declared. */
  public static final String DEFAULT_OWNER = "grafter";

  /** Checks the owner and that site names are unique. */
  public Fleet {
    sites = List.copyOf(sites);
    owner = checkedOwner(owner);
    Set<String> names = new HashSet<>();
    for (Site site : sites) {
      if (!names.add(site.name())) {
        throw new IllegalArgumentException(repeatedName(site.name()));
      }
    }
  }

  /** The owner, when it is one. */
  static String checkedOwner(String owner) {
    if (!Site.NAME.matcher(owner).matches()) {
      throw new IllegalArgumentException(
          "owner \"" + owner + "\" must be 1 to 20 lower-case letters, digits or inner dashes");
    }
    return owner;
  }

  /** What is wrong with two sites of one name. */
  static String repeatedName(String name) {
    return "two sites are named \"" + name + "\": give each its own name";
  }

  /** The two levels on this machine, as without an inventory. */
  public static Fleet standard() {
    return new Fleet(
        DEFAULT_OWNER,
        false,
        Optional.empty(),
        Stream.of(Level.values()).map(Site::of).toList(),
        Waves.NONE);
  }

  /** The site of that name. */
  public Optional<Site> site(String name) {
    return sites.stream().filter(site -> site.name().equals(name)).findFirst();
  }

  /** The sites of a level. */
  public List<Site> sites(Level level) {
    return sites.stream().filter(site -> site.level() == level).toList();
  }

  /**
   * Sites that share one Grafana and organisation, by that place; only places with more than one.
   */
  public Map<String, List<Site>> shared() {
    Map<String, List<Site>> places = new HashMap<>();
    for (Site site : sites) {
      String place = site.grafana().url() + " org " + site.grafana().org();
      places.merge(place, List.of(site), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    places.values().removeIf(list -> list.size() < 2);
    return places;
  }
}
