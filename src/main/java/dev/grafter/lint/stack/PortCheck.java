package dev.grafter.lint.stack;

import static dev.grafter.lint.stack.StackRule.STACK_DEAD_PORT;
import static dev.grafter.lint.stack.StackRule.STACK_PORT_TWICE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Published ports lead to ports that somebody listens on, and no two are the same. */
final class PortCheck implements StackCheck {

  @Override
  public void check(Stack stack, Report report) {
    Map<String, Service> published = new HashMap<>();
    for (Running running : stack.running()) {
      for (Service.Port port : running.service().ports()) {
        dead(running, port, report);
        twice(running.service(), port, published, report);
        besides(running.service(), port, stack, report);
      }
    }
  }

  private static void dead(Running running, Service.Port port, Report report) {
    Set<String> listens = running.listens();
    if (!listens.isEmpty() && !listens.contains(port.target())) {
      String real = listens.iterator().next();
      report.add(
          STACK_DEAD_PORT,
          port.where(),
          "services." + running.service().name() + ".ports",
          port.written()
              + " leads to port "
              + port.target()
              + " of the container, where nobody listens: "
              + running.service().name()
              + " listens on "
              + real
              + ", so write "
              + port.published()
              + ":"
              + real);
    }
  }

  private static void twice(
      Service service, Service.Port port, Map<String, Service> published, Report report) {
    Service other = published.put(port.published(), service);
    if (other != null) {
      report.add(
          STACK_PORT_TWICE,
          port.where(),
          "services." + service.name() + ".ports",
          "port " + port.published() + " is published already, by " + other.name());
    }
  }

  /** Compose adds up the ports of one service in several files. */
  private static void besides(Service service, Service.Port port, Stack stack, Report report) {
    Set<String> others = new TreeSet<>();
    for (Service other : stack.beside()) {
      boolean elsewhere = !other.where().source().equals(service.where().source());
      if (elsewhere && other.name().equals(service.name()) && !other.isOut()) {
        other.ports().stream()
            .filter(each -> each.published().equals(port.published()))
            .filter(each -> !each.written().equals(port.written()))
            .forEach(each -> others.add(each.where().source()));
      }
    }
    others.forEach(
        file ->
            report.add(
                STACK_PORT_TWICE,
                port.where(),
                "services." + service.name() + ".ports",
                "Compose adds the ports of several files up, and "
                    + file
                    + " publishes port "
                    + port.published()
                    + " for "
                    + service.name()
                    + " too: take the service out of one of them"));
  }
}
