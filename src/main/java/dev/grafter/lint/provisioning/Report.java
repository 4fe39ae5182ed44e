package dev.grafter.lint.provisioning;

import dev.grafter.codec.Location;
import dev.grafter.lint.Assumptions;
import dev.grafter.lint.Environment;
import dev.grafter.lint.Finding;
import dev.grafter.lint.Findings;
import dev.grafter.lint.Rule;
import java.util.HashSet;
import java.util.Set;

/**
 * Where the readers of files put what they find, and what they may know of the Grafana that will
 * read the files.
 */
public final class Report {

  private final Findings findings;
  private final Assumptions assumptions;
  private final Interpolation interpolation;
  private final Set<Location> hidden = new HashSet<>();
  private final Set<Location> deferred = new HashSet<>();

  /** A report that adds to the findings. */
  public Report(Findings findings, Environment environment, Assumptions assumptions) {
    this.findings = findings;
    this.assumptions = assumptions;
    this.interpolation = new Interpolation(environment);
  }

  /** What is taken to exist already. */
  public Assumptions assumptions() {
    return assumptions;
  }

  Interpolation interpolation() {
    return interpolation;
  }

  /** Notes that the value at this place holds text of a variable or file. */
  void hide(Location where) {
    hidden.add(where);
  }

  /** Notes that the value at this place is nothing but a variable that is not set here. */
  void defer(Location where) {
    deferred.add(where);
  }

  /**
   * Whether the value at this place is nothing but {@code ${NAME}}, and not set here: a secret,
   * most likely, that is set where Grafana runs.
   */
  public boolean isDeferred(Location where) {
    return deferred.contains(where);
  }

  /** Whether the value at this place must not be printed. */
  public boolean isHidden(Location where) {
    return hidden.contains(where);
  }

  /** What to say of an organisation that is not taken to exist. */
  public String organisationMissing(Location where, long org) {
    return "Grafana refuses the file unless "
        + (isHidden(where) ? "this organisation" : "organisation " + org)
        + " exists already: it is not among those that are taken to exist";
  }

  /** Adds a finding about which Grafana logs nothing. */
  public void add(Rule rule, Location where, String path, String message) {
    findings.add(new Finding(rule, where, path, message, ""));
  }

  /** Adds a finding about a text. */
  public void add(Rule rule, Text text, String message) {
    add(rule, text.where(), text.path(), message);
  }

  /**
   * Adds a refusal.
   *
   * @param said Grafana's own words; left out where the value must not be printed
   */
  public void refuse(Rule rule, Location where, String path, String message, String said) {
    refuseOpenly(rule, where, path, message, isHidden(where) ? "" : said);
  }

  /** Adds a refusal whose words never hold the value. */
  void refuseOpenly(Rule rule, Location where, String path, String message, String said) {
    findings.add(new Finding(rule, where, path, message, said));
  }

  /** Adds a refusal that concerns a text; Grafana's words are left out when they would print it. */
  public void refuse(Rule rule, Text text, String message, String said) {
    refuse(rule, text.where(), text.path(), message, text.said(said));
  }
}
