package dev.grafter.cli;

import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.fleet.SitePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that choose sites. */
final class SiteSelection {

  @Option(
      names = "--site",
      paramLabel = "NAME",
      description = "only this site; may be repeated; * stands for any characters")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--level",
      paramLabel = "root|cluster",
      description = "only the sites of this level")
  private Optional<Level> level = Optional.empty();

  /** Whether the user chose at all. */
  boolean isGiven() {
    return !names.isEmpty() || level.isPresent();
  }

  /** The chosen sites, in the order of the inventory. */
  List<Site> of(Fleet fleet) {
    List<SitePattern> patterns = names.stream().map(SitePattern::new).toList();
    for (SitePattern name : patterns) {
      if (fleet.sites().stream().noneMatch(name::matches)) {
        throw CliException.usage(
            "there is no site \"" + name + "\"; the inventory has " + known(fleet));
      }
    }
    List<Site> chosen =
        fleet.sites().stream()
            .filter(
                site ->
                    patterns.isEmpty() || patterns.stream().anyMatch(name -> name.matches(site)))
            .filter(site -> level.isEmpty() || site.level() == level.get())
            .toList();
    if (chosen.isEmpty()) {
      throw CliException.usage("no site is selected; the inventory has " + known(fleet));
    }
    return chosen;
  }

  private static String known(Fleet fleet) {
    return fleet.sites().stream().map(Site::name).collect(Collectors.joining(", "));
  }
}
