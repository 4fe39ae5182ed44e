package dev.grafter.lint.stack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one compose file starts, and what other compose files of its directory name beside it.
 *
 * @param running its services, without those that are taken out
 * @param beside all services of the directory's compose files
 */
record Stack(List<Running> running, List<Service> beside) {

  /** Copies. */
  Stack {
    running = List.copyOf(running);
    beside = List.copyOf(beside);
  }

  Stream<Running> all(Program program) {
    return running.stream().filter(each -> each.program() == program);
  }

  Stream<Running> collectors() {
    return running.stream().filter(each -> each.program().collects());
  }

  /** The service that a host name means. */
  Optional<Running> host(String name) {
    return running.stream()
        .filter(each -> each.service().hosts().anyMatch(name::equals))
        .findFirst();
  }

  /** Whether any compose file of the directory has a service of that name. */
  boolean knows(String host) {
    return beside.stream().anyMatch(service -> service.hosts().anyMatch(host::equals));
  }
}
