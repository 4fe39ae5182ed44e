package dev.grafter.render.compose;

import dev.grafter.fleet.LokiMode;
import dev.grafter.fleet.Stack;
import dev.grafter.render.Mounts;
import java.util.ArrayList;
import java.util.List;

/** All services of a stack, in the order in which they start. */
final class Services {

  private final ComposeOptions options;
  private final Stack stack;
  private final List<ComposeService> all = new ArrayList<>();

  private Services(ComposeOptions options) {
    this.options = options;
    this.stack = options.stack();
  }

  static List<ComposeService> of(ComposeOptions options) {
    Services services = new Services(options);
    services.add();
    return List.copyOf(services.all);
  }

  private void add() {
    List<ComposeService> alertmanagers = added(new AlertmanagerServices(options).all());
    List<ComposeService> lokis = stack.hasLoki() ? lokis(alertmanagers) : List.of();
    ComposeService collector = CollectorService.of(options);
    lokis.forEach(collector::after);
    all.add(collector);
    grafanas(lokis);
  }

  /** The Lokis; answers what stands before them. */
  private List<ComposeService> lokis(List<ComposeService> alertmanagers) {
    LokiServices services = new LokiServices(options);
    List<ComposeService> members = services.members();
    if (stack.mode() == LokiMode.HA) {
      ComposeService store = services.objectStore();
      all.add(store);
      members.forEach(member -> member.after(store));
    }
    members.forEach(member -> alertmanagers.forEach(member::after));
    return front(stack.level().lokiHost(), stack.lokiPort(), added(members));
  }

  private void grafanas(List<ComposeService> lokis) {
    GrafanaServices services = new GrafanaServices(options);
    List<ComposeService> members = services.members();
    if (stack.mode() == LokiMode.HA) {
      ComposeService database = services.database();
      all.add(database);
      members.forEach(member -> member.after(database));
    }
    members.forEach(member -> lokis.forEach(member::after));
    oneByOne(members);
    front(stack.level().grafanaHost(), stack.level().grafanaPort(), added(members));
  }

  /** The first makes the tables and reads the files before another does the same. */
  private static void oneByOne(List<ComposeService> members) {
    for (int i = 1; i < members.size(); i++) {
      members.get(i).after(members.get(i - 1));
    }
  }

  /** What others see of a service: itself, or the gateway before several; it has the port. */
  private List<ComposeService> front(String name, int port, List<ComposeService> members) {
    List<ComposeService> front =
        stack.mode() == LokiMode.SINGLE ? members : added(List.of(gateway(name, members)));
    front.forEach(service -> publish(service, port));
    return front;
  }

  private static ComposeService gateway(String name, List<ComposeService> members) {
    ComposeService gateway =
        new ComposeService(name, Images.GATEWAY)
            .command("nginx", "-c", GatewayFile.mounted(name), "-g", "daemon off;")
            .mount("./config", Mounts.CONFIG);
    members.forEach(gateway::after);
    return gateway;
  }

  private void publish(ComposeService service, int port) {
    options
        .publish()
        .map(address -> address.contains(":") ? "[" + address + "]" : address)
        .ifPresent(address -> service.port(address + ":" + port + ":" + port));
  }

  private List<ComposeService> added(List<ComposeService> services) {
    all.addAll(services);
    return services;
  }
}
