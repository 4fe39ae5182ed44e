package dev.grafter.fleet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order a push goes through the sites: the next wave begins when the one before it
 * succeeded.
 *
 * @param waves the patterns of each wave; a site belongs to the first that names it
 */
public record Waves(List<List<SitePattern>> waves) {

  /** All sites at once. */
  public static final Waves NONE = new Waves(List.of());

  /** Copies. */
  public Waves {
    waves = waves.stream().map(List::copyOf).toList();
  }

  /**
   * The sites of each wave, in their order; those that no wave names come last. A wave without any
   * of these sites is left out.
   */
  public List<List<Site>> of(List<Site> sites) {
    Set<Site> left = new LinkedHashSet<>(sites);
    List<List<Site>> chosen = new ArrayList<>();
    for (List<SitePattern> wave : waves) {
      List<Site> now =
          left.stream()
              .filter(site -> wave.stream().anyMatch(pattern -> pattern.matches(site)))
              .toList();
      chosen.add(now);
      now.forEach(left::remove);
    }
    chosen.add(List.copyOf(left));
    chosen.removeIf(List::isEmpty);
    return List.copyOf(chosen);
  }
}
