package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.ProvisioningRule.ORG_DEFAULTED;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.ALERTING_ORG_UNKNOWN;

import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Whole;

/** The organisation of a thing in an alerting file: below 1 means 1, and nobody checks the rest. */
final class Org {

  private Org() {}

  static long read(Section section) {
    Whole org = section.whole("orgId");
    if (org.value() < 1) {
      if (org.present()) {
        section
            .report()
            .add(
                ORG_DEFAULTED,
                org.where(),
                org.path(),
                "Grafana takes an orgId below 1 for 1: write 1 or leave it out");
      }
      return 1;
    }
    if (!section.report().assumptions().organisations().contains(org.value())) {
      section
          .report()
          .add(
              ALERTING_ORG_UNKNOWN,
              org.where(),
              org.path(),
              "Grafana takes this without a check, and it goes into nothing unless organisation "
                  + org.value()
                  + " exists, which is not among those that are taken to exist");
    }
    return org.value();
  }
}
