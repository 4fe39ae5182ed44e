package dev.grafter.doctor;

import dev.grafter.fleet.Site;
import dev.grafter.grafana.Capabilities;
import dev.grafter.grafana.GrafanaProbe;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Change;
import dev.grafter.sync.Plan;
import dev.grafter.sync.RemoteException;
import dev.grafter.sync.RemoteState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Examines one site, from the outside in; where nothing answers, it stops. */
public final class Doctor {

  private final Site site;
  private final ResourceSet wanted;
  private final Function<RemoteState, Plan> planner;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Creates a doctor, for one examination.
   *
   * @param site the site
   * @param wanted what it should hold
   * @param planner plans that against a server
   */
  public Doctor(Site site, ResourceSet wanted, Function<RemoteState, Plan> planner) {
    this.site = Objects.requireNonNull(site);
    this.wanted = Objects.requireNonNull(wanted);
    this.planner = Objects.requireNonNull(planner);
  }

  /**
   * Examines.
   *
   * @param connect finds the site's Grafana
   */
  public Diagnosis examine(Supplier<GrafanaProbe> connect) {
    GrafanaProbe probe;
    try {
      probe = connect.get();
    } catch (RemoteException e) {
      boolean answered = e.kind() == RemoteException.Kind.DENIED;
      findings.add(answered ? unknown(e) : unreachable(e));
      return new Diagnosis(site, findings, answered);
    }
    version(probe.capabilities());
    lanes(probe.capabilities());
    if (signIn(probe)) {
      plan(probe).ifPresent(plan -> logs(probe, plan));
    }
    return new Diagnosis(site, findings, true);
  }

  private static Finding unreachable(RemoteException e) {
    return Finding.broken(
        "reachable",
        e.getMessage(),
        e.kind() == RemoteException.Kind.UNCONFIGURED
            ? "Put the credential where grafter.yml says it is."
            : "Nothing can be pushed until that is solved; then run doctor again.");
  }

  private static Finding unknown(RemoteException e) {
    return Finding.broken(
        "sign-in", e.getMessage(), "Give the site a credential that its Grafana takes.");
  }

  private void version(Capabilities capabilities) {
    findings.add(Finding.good("reachable", "answers at " + site.grafana().url()));
    findings.add(
        capabilities.version().isEmpty()
            ? Finding.note("version", "hides its version, so only what it offers is known")
            : Finding.good("version", "Grafana " + capabilities.version()));
  }

  private void lanes(Capabilities capabilities) {
    for (ResourceKind kind : kinds()) {
      findings.add(
          Finding.good(
              "lane." + kind.directory(),
              kind.directory() + " go through " + lane(kind, capabilities)));
    }
  }

  private Set<ResourceKind> kinds() {
    Set<ResourceKind> kinds = new TreeSet<>();
    wanted.all().forEach(resource -> kinds.add(resource.key().kind()));
    return kinds;
  }

  private static String lane(ResourceKind kind, Capabilities capabilities) {
    String classic = "the classic API";
    return switch (kind) {
      case FOLDER -> platform("folder.grafana.app", capabilities.folders()).orElse(classic);
      case DASHBOARD ->
          platform("dashboard.grafana.app", capabilities.dashboards()).orElse(classic);
      case DATASOURCE, CORRELATION, LIBRARY_PANEL -> classic;
      case CONTACT_POINT, POLICY_ROOT, ROUTE, TEMPLATE, MUTE_TIMING, RULE_GROUP ->
          "the provisioning API";
      case RULER_GROUP -> "Loki's ruler";
    };
  }

  private static Optional<String> platform(String group, Optional<String> version) {
    return version.map(text -> "the app platform (" + group + "/" + text + ")");
  }

  /** Whether the server knows us. */
  private boolean signIn(GrafanaProbe probe) {
    Optional<Map<String, List<String>>> granted;
    try {
      granted = probe.permissions();
    } catch (RemoteException e) {
      findings.add(unknown(e));
      return false;
    }
    findings.add(Finding.good("sign-in", "the credential is accepted"));
    if (granted.isEmpty()) {
      findings.add(Finding.note("right", "does not tell what the credential may do"));
    }
    granted.ifPresent(
        actions ->
            kinds().stream()
                .flatMap(kind -> Right.of(kind).stream())
                .map(right -> right.finding(actions))
                .forEach(findings::add));
    return true;
  }

  private Optional<Plan> plan(GrafanaProbe probe) {
    RemoteState state = probe.reader();
    try {
      Plan plan = planner.apply(state);
      findings.addAll(new Prospect(plan, state).findings());
      return Optional.of(plan);
    } catch (RemoteException e) {
      findings.add(
          Finding.broken("push", e.getMessage(), "Solve that, since a push reads the same first."));
      return Optional.empty();
    }
  }

  private void logs(GrafanaProbe probe, Plan plan) {
    Set<String> created = new TreeSet<>();
    plan.all(Change.Create.class).forEach(create -> created.add(create.key().id()));
    findings.addAll(new LogSources(probe, wanted, created).findings());
  }
}
