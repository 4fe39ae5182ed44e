package dev.grafter.lint.provisioning.alerting;

import dev.grafter.lint.provisioning.Whole;
import java.util.List;

/**
 * What one alerting file says.
 *
 * @param groups its rule groups
 * @param contactPoints its contact points
 * @param policies its trees of policies
 * @param resets the organisations whose policies it resets
 * @param muteTimings its mute timings
 * @param templates its templates
 * @param deletions what it deletes
 */
public record AlertingFile(
    List<RuleGroup> groups,
    List<ContactPoint> contactPoints,
    List<Policy> policies,
    List<Whole> resets,
    List<Named> muteTimings,
    List<Named> templates,
    Deletions deletions) {

  /** Copies the lists. */
  public AlertingFile {
    groups = List.copyOf(groups);
    contactPoints = List.copyOf(contactPoints);
    policies = List.copyOf(policies);
    resets = List.copyOf(resets);
    muteTimings = List.copyOf(muteTimings);
    templates = List.copyOf(templates);
  }

  /**
   * The lists of things that shall go.
   *
   * @param rules by uid
   * @param contactPoints by the uid of a receiver
   * @param muteTimings by name
   * @param templates by name
   */
  record Deletions(
      List<Named> rules,
      List<Named> contactPoints,
      List<Named> muteTimings,
      List<Named> templates) {

    Deletions {
      rules = List.copyOf(rules);
      contactPoints = List.copyOf(contactPoints);
      muteTimings = List.copyOf(muteTimings);
      templates = List.copyOf(templates);
    }
  }
}
