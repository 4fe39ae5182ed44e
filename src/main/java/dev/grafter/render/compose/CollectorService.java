package dev.grafter.render.compose;

import dev.grafter.fleet.Stack;
import dev.grafter.render.Mounts;

/** The program that ships the logs; it has the name of the program, not always Promtail's. */
final class CollectorService {

  private static final String SOCKET = "/var/run/docker.sock";
  private static final String CONTAINERS = "/var/lib/docker/containers";

  private CollectorService() {}

  static String name(Stack stack) {
    return stack
        .level()
        .service(
            switch (stack.collector()) {
              case PROMTAIL -> "promtail";
              case ALLOY -> "alloy";
              case OTEL -> "otel_collector";
            });
  }

  static ComposeService of(ComposeOptions options) {
    Stack stack = options.stack();
    ComposeService service =
        new ComposeService(name(stack), Images.collector(stack.collector(), stack.loki()))
            .mount("./config", Mounts.CONFIG)
            .mount(SOCKET, SOCKET)
            .volume(name(stack) + "_data", Mounts.COLLECTOR_DATA);
    String file = options.collectorConfig();
    return switch (stack.collector()) {
      case PROMTAIL -> service.command("-config.file=" + file, "-server.enable-runtime-reload");
      case ALLOY ->
          service.command(
              "run",
              "--server.http.listen-addr=0.0.0.0:12345",
              "--storage.path=" + Mounts.COLLECTOR_DATA,
              "--disable-reporting",
              file);
      case OTEL -> service.user("0:0").command("--config=" + file).mount(CONTAINERS, CONTAINERS);
    };
  }
}
