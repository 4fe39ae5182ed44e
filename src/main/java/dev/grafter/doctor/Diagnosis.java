package dev.grafter.doctor;

import dev.grafter.fleet.Site;
import java.util.List;
import java.util.Objects;

/**
 * How a site is.
 *
 * @param site the site
 * @param findings in the order in which they were looked at
 * @param answered whether a Grafana answered at all
 */
public record Diagnosis(Site site, List<Finding> findings, boolean answered) {

  /** Copies. */
  public Diagnosis {
    Objects.requireNonNull(site, "site");
    findings = List.copyOf(findings);
  }

  /** Whether a push would work. */
  public boolean pushable() {
    return count(Finding.Status.BROKEN) == 0;
  }

  /** The number of findings of a status. */
  public long count(Finding.Status status) {
    return findings.stream().filter(finding -> finding.status() == status).count();
  }
}
