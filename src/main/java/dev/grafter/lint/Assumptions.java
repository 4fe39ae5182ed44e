package dev.grafter.lint;

import java.util.Set;

/**
 * What is taken to exist in the Grafana that reads the files, besides what the files make.
 *
 * @param organisations the ids of its organisations; a fresh Grafana has only 1
 * @param contactPoints names of contact points made elsewhere; a fresh Grafana 13 has a receiver
 *     named {@code empty}
 * @param muteTimings names of mute timings made elsewhere
 */
public record Assumptions(
    Set<Long> organisations, Set<String> contactPoints, Set<String> muteTimings) {

  /** A Grafana that was just installed. */
  public static final Assumptions FRESH = new Assumptions(Set.of(1L), Set.of("empty"), Set.of());

  /** Copies the sets. */
  public Assumptions {
    organisations = Set.copyOf(organisations);
    contactPoints = Set.copyOf(contactPoints);
    muteTimings = Set.copyOf(muteTimings);
  }
}
