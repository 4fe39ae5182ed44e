package dev.grafter.render.compose;

import dev.grafter.fleet.LokiMode;
import dev.grafter.fleet.LokiRelease;
import dev.grafter.fleet.Stack;
import dev.grafter.render.Mounts;
import java.util.List;

/**
 * Loki, one or several. Its own output is thrown away: it tells of every query and every flush.
 *
 * @param options what runs
 */
record LokiServices(ComposeOptions options) {

  private static final LokiRelease WITHOUT_PACKAGES = new LokiRelease(3, 2);
  private static final LokiRelease WITHOUT_SHELL = new LokiRelease(3, 6);

  List<ComposeService> members() {
    return stack().lokis().stream().map(this::member).toList();
  }

  private Stack stack() {
    return options.stack();
  }

  private ComposeService member(String name) {
    ComposeService service =
        new ComposeService(name, Images.loki(stack().loki()))
            .command("-config.file=" + Mounts.CONFIG + "/loki.yml")
            .mount("./config", Mounts.CONFIG)
            .volume(name + "_data", Mounts.LOKI_DATA)
            .health(health())
            .silent();
    return stack().mode() == LokiMode.SINGLE
        ? service
        : service
            .command("-config.expand-env=true", "-target=all")
            .required("LOKI_S3_ACCESS_KEY", "LOKI_S3_ACCESS_KEY")
            .required("LOKI_S3_SECRET_KEY", "LOKI_S3_SECRET_KEY");
  }

  /** Images of Alpine have wget, those of 3.2 to 3.5 a BusyBox beside the path, later ones none. */
  private List<String> health() {
    String url = "http://localhost:" + stack().lokiPort() + "/ready";
    if (stack().loki().isAtLeast(WITHOUT_SHELL)) {
      return List.of("/usr/bin/loki", "-health", "-health.url=" + url);
    }
    String wget = stack().loki().isAtLeast(WITHOUT_PACKAGES) ? "/busybox/wget" : "wget";
    return List.of(wget, "-q", "-O", "/dev/null", url);
  }

  /** What Lokis keep their chunks in; the bucket is a directory, made before the store starts. */
  ComposeService objectStore() {
    String name = stack().objectStore();
    return new ComposeService(name, Images.OBJECT_STORE)
        .script("mkdir -p /data/loki && exec minio server /data")
        .required("MINIO_ROOT_USER", "LOKI_S3_ACCESS_KEY")
        .required("MINIO_ROOT_PASSWORD", "LOKI_S3_SECRET_KEY")
        .volume(name + "_data", "/data")
        .health(List.of("mc", "ready", "local"));
  }
}
