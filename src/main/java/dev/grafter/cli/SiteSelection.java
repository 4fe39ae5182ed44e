package dev.grafter.cli;

import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
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
    for (String name : names) {
      if (fleet.sites().stream().noneMatch(site -> matches(name, site))) {
        throw CliException.usage(
            "there is no site \"" + name + "\"; the inventory has " + known(fleet));
      }
    }
    List<Site> chosen =
        fleet.sites().stream()
            .filter(site -> names.isEmpty() || names.stream().anyMatch(name -> matches(name, site)))
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

  /** Whether a name, in which a star stands for any characters, is that of the site. */
  private static boolean matches(String pattern, Site site) {
    String name = site.name();
    String[] parts = pattern.split("\\*", -1);
    if (parts.length == 1) {
      return name.equals(pattern);
    }
    String first = parts[0];
    String last = parts[parts.length - 1];
    if (!name.startsWith(first)
        || !name.endsWith(last)
        || name.length() < first.length() + last.length()) {
      return false;
    }
    int at = first.length();
    int end = name.length() - last.length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = name.indexOf(parts[i], at);
      if (found < 0 || found + parts[i].length() > end) {
        return false;
      }
      at = found + parts[i].length();
    }
    return true;
  }
}
