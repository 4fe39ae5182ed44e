package dev.grafter.lint.stack;

import static dev.grafter.lint.stack.StackRule.STACK_DATASOURCE_HOST;
import static dev.grafter.lint.stack.StackRule.STACK_UNKNOWN_HOST;
import static dev.grafter.lint.stack.StackRule.STACK_WRONG_PORT;

import java.util.Set;

/**
 * Addresses lead to services of the stack, and to ports that those listen on. A datasource may well
 * lead out of the stack, to one whose network is shared.
 */
final class AddressCheck implements StackCheck {

  @Override
  public void check(Stack stack, Report report) {
    for (Running running : stack.running()) {
      StackRule unknown =
          running.program() == Program.GRAFANA ? STACK_DATASOURCE_HOST : STACK_UNKNOWN_HOST;
      Addresses.of(running).forEach(address -> check(address, unknown, stack, report));
    }
  }

  private static void check(Address address, StackRule unknown, Stack stack, Report report) {
    if (isOwn(address) && isWhole(stack)) {
      add(report, unknown, address, "which in a container is that container itself");
    } else if (stack.host(address.host()).isPresent()) {
      port(address, stack.host(address.host()).get(), report);
    } else if (!isOwn(address)
        && address.isInside()
        && !stack.knows(address.host())
        && isWhole(stack)) {
      add(report, unknown, address, "and no service has that name");
    }
  }

  private static boolean isOwn(Address address) {
    return address.host().equals("localhost") || address.host().startsWith("127.");
  }

  /** A file without Loki may be one part of a stack whose hosts are elsewhere. */
  private static boolean isWhole(Stack stack) {
    return stack.all(Program.LOKI).findAny().isPresent();
  }

  private static void port(Address address, Running to, Report report) {
    Set<String> listens = to.listens();
    if (!listens.isEmpty() && !listens.contains(address.port())) {
      add(
          report,
          STACK_WRONG_PORT,
          address,
          "but " + to.service().name() + " listens on " + listens.iterator().next());
    }
  }

  private static void add(Report report, StackRule rule, Address address, String problem) {
    report.add(
        rule, address.where(), "", address.from() + " uses " + address.text() + ", " + problem);
  }
}
