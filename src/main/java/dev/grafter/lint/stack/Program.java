package dev.grafter.lint.stack;

import java.util.stream.Stream;

/** The programs whose configurations are understood, told by the images of containers. */
enum Program {
  LOKI("/loki", "9095", "7946"),
  PROMTAIL("/promtail"),
  ALLOY("/alloy"),
  OTEL("/opentelemetry-collector"),
  GRAFANA("/grafana"),
  ALERTMANAGER("/alertmanager", "9093", "9094"),
  OTHER("");

  private final String image;
  private final String[] ports;

  Program(String image, String... ports) {
    this.image = image;
    this.ports = ports;
  }

  /** The program of an image such as {@code docker.io/grafana/loki:3.4.6}. */
  static Program of(String image) {
    String name = "/" + image.split("[:@]", 2)[0];
    return Stream.of(values())
        .filter(program -> program != OTHER)
        .filter(program -> name.contains(program.image) && isLast(name, program.image))
        .findFirst()
        .orElse(OTHER);
  }

  /** The last word of the name decides: grafana/loki is no Grafana. */
  private static boolean isLast(String name, String image) {
    return name.lastIndexOf('/') == name.lastIndexOf(image);
  }

  /** Ports that it listens on whatever its configuration says. */
  Stream<String> ports() {
    return Stream.of(ports);
  }

  /** Whether it ships logs. */
  boolean collects() {
    return this == PROMTAIL || this == ALLOY || this == OTEL;
  }
}
