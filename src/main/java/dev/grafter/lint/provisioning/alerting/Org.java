package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.ProvisioningRule.ORG_DEFAULTED;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.ALERTING_ORG_MISSING;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.ALERTING_ORG_UNKNOWN;

import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Whole;

/** The organisation of a thing in an alerting file: below 1 means 1. */
final class Org {

  private Org() {}

  /** The organisation of rules, which nobody checks. */
  static long read(Section section) {
    Whole org = section.whole("orgId");
    if (isMissing(section, org)) {
      section
          .report()
          .add(
              ALERTING_ORG_UNKNOWN,
              org.where(),
              org.path(),
              "Grafana takes this without a check, and it goes into nothing unless the organisation"
                  + " exists, which is not among those that are taken to exist");
    }
    return effective(section, org);
  }

  /** The organisation of what concerns notifications, which must have an Alertmanager. */
  static long readExisting(Section section) {
    Whole org = section.whole("orgId");
    if (isMissing(section, org)) {
      section
          .report()
          .refuse(
              ALERTING_ORG_MISSING,
              org.where(),
              org.path(),
              section.report().organisationMissing(org.where(), org.value()),
              "alerting.notification.configMissing");
    }
    return effective(section, org);
  }

  private static boolean isMissing(Section section, Whole org) {
    return org.value() > 1 && !section.report().assumptions().organisations().contains(org.value());
  }

  private static long effective(Section section, Whole org) {
    if (org.value() < 1 && org.present()) {
      section
          .report()
          .add(
              ORG_DEFAULTED,
              org.where(),
              org.path(),
              "Grafana takes an orgId below 1 for 1: write 1 or leave it out");
    }
    return Math.max(1, org.value());
  }
}
