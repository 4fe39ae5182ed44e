package dev.grafter.lint.stack;

import static dev.grafter.lint.stack.StackRule.STACK_TENANT;

import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import java.util.Optional;
import java.util.Set;

/** Where Loki tells tenants apart, collector and datasource name one, and the same. */
final class TenantCheck implements StackCheck {

  @Override
  public void check(Stack stack, Report report) {
    stack
        .all(Program.LOKI)
        .forEach(
            loki ->
                loki.configOrNothing()
                    .filter(Tenants::tellsApart)
                    .ifPresent(config -> check(stack, loki, config, report)));
  }

  private static void check(Stack stack, Running loki, Node.Obj config, Report report) {
    stack
        .collectors()
        .filter(collector -> Tenants.reaches(collector, loki))
        .filter(collector -> Tenants.sent(collector).isEmpty())
        .forEach(
            collector ->
                add(
                    report,
                    config.where(),
                    loki.service().name()
                        + " has auth_enabled and refuses lines without a tenant, and the collector "
                        + collector.service().name()
                        + " names none"));
    Set<String> served = Tenants.served(stack, loki, config);
    stack
        .all(Program.GRAFANA)
        .flatMap(Addresses::lokiDatasources)
        .filter(datasource -> reaches(datasource, loki))
        .forEach(datasource -> datasource(datasource, loki, served, report));
  }

  private static boolean reaches(Node.Obj datasource, Running loki) {
    return Address.parse(Service.text(datasource, "url"), "", datasource.where())
        .filter(address -> loki.service().hosts().anyMatch(address.host()::equals))
        .isPresent();
  }

  private static void datasource(
      Node.Obj datasource, Running loki, Set<String> served, Report report) {
    Optional<String> asked = Tenants.asked(datasource);
    String name = "the datasource " + Service.text(datasource, "name");
    if (asked.isEmpty()) {
      add(
          report,
          datasource.where(),
          loki.service().name()
              + " has auth_enabled and refuses queries without a tenant, and "
              + name
              + " sends no X-Scope-OrgID");
    } else if (!served.isEmpty() && isKnown(asked.get()) && !served.contains(asked.get())) {
      add(
          report,
          datasource.where(),
          name
              + " asks the tenant "
              + asked.get()
              + ", and lines are stored for "
              + String.join(", ", served));
    }
  }

  /** A value that is put in from elsewhere cannot be judged. */
  private static boolean isKnown(String value) {
    return !value.isEmpty() && value.indexOf('$') < 0;
  }

  private static void add(Report report, Location where, String message) {
    report.add(STACK_TENANT, where, "", message);
  }
}
