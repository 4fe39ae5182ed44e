package dev.grafter.lint.provisioning.alerting;

import dev.grafter.codec.Location;
import java.util.List;

/**
 * A tree of notification policies of a file.
 *
 * @param org the organisation, at least 1
 * @param where where it starts
 * @param path its path in the file
 * @param receivers the contact points that it names
 * @param muteTimings the mute timings that it names
 * @param activeTimings the mute timings that it names as times of activity
 */
record Policy(
    long org,
    Location where,
    String path,
    List<Reference> receivers,
    List<Reference> muteTimings,
    List<Reference> activeTimings) {

  Policy {
    receivers = List.copyOf(receivers);
    muteTimings = List.copyOf(muteTimings);
    activeTimings = List.copyOf(activeTimings);
  }

  /**
   * A name that must exist.
   *
   * @param name the name after expansion
   * @param where its place
   * @param path its path in the file
   */
  record Reference(String name, Location where, String path) {}
}
