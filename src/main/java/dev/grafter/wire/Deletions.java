package dev.grafter.wire;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a file tells Grafana to forget. Grafana does not forget by itself what an earlier file said.
 *
 * @param rules uids of alert rules
 * @param contactPoints uids of integrations of contact points
 * @param muteTimings names of mute timings
 * @param templates names of notification templates
 */
public record Deletions(
    List<String> rules,
    List<String> contactPoints,
    List<String> muteTimings,
    List<String> templates) {

  /** Nothing to delete. */
  public static final Deletions NONE = new Deletions(List.of(), List.of(), List.of(), List.of());

  /** Sorts each list. */
  public Deletions {
    rules = sorted(rules);
    contactPoints = sorted(contactPoints);
    muteTimings = sorted(muteTimings);
    templates = sorted(templates);
  }

  /** Whether there is nothing to delete. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** What is here and not there. */
  public Deletions minus(Deletions other) {
    return new Deletions(
        minus(rules, other.rules),
        minus(contactPoints, other.contactPoints),
        minus(muteTimings, other.muteTimings),
        minus(templates, other.templates));
  }

  /** What is here or there. */
  public Deletions plus(Deletions other) {
    return new Deletions(
        plus(rules, other.rules),
        plus(contactPoints, other.contactPoints),
        plus(muteTimings, other.muteTimings),
        plus(templates, other.templates));
  }

  private static List<String> minus(List<String> names, List<String> others) {
    return names.stream().filter(name -> !others.contains(name)).toList();
  }

  private static List<String> plus(List<String> names, List<String> others) {
    return Stream.concat(names.stream(), others.stream()).toList();
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().distinct().sorted().toList();
  }
}
