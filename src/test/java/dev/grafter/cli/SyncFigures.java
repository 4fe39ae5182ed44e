package dev.grafter.cli;

import dev.grafter.fake.FakeGrafana;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures what plan, push and pull of a thousand dashboards cost: requests, bytes that were sent,
 * seconds. The fake answers after {@code -Dgrafter.bench.latency} milliseconds (20); where {@code
 * GRAFTER_IT_GRAFANA_URL} names a Grafana it is measured too, by its seconds, and loses what was
 * pushed there.
 */
public final class SyncFigures {

  private static final Logger LOG = LoggerFactory.getLogger(SyncFigures.class);

  private final Path inventory;
  private final Optional<FakeGrafana> fake;

  private SyncFigures(Path inventory, Optional<FakeGrafana> fake) {
    this.inventory = inventory;
    this.fake = fake;
  }

  /** Prints a line for each command. */
  public static void main(String[] args) throws IOException {
    Path dir = Files.createTempDirectory("grafter-figures");
    try (FakeGrafana grafana = FakeGrafana.start()) {
      grafana.latency(Duration.ofMillis(Integer.getInteger("grafter.bench.latency", 20)));
      Path secret = Files.writeString(dir.resolve("token"), grafana.adminToken());
      String credentials = "token: \"file:" + secret + "\"";
      new SyncFigures(inventory(dir, grafana.url(), credentials), Optional.of(grafana)).run();
    }
    String url = System.getenv("GRAFTER_IT_GRAFANA_URL");
    if (url != null && !url.isBlank()) {
      Path secret = Files.writeString(dir.resolve("password"), "admin");
      String credentials = "user: admin, password: \"file:" + secret + "\"";
      new SyncFigures(inventory(dir, url, credentials), Optional.empty()).run();
    }
  }

  private static Path inventory(Path dir, String url, String credentials) throws IOException {
    return Files.writeString(
        dir.resolve("grafter.yml"),
        """
        version: 1
        owner: bench
        sites:
          - {name: bench, level: root, grafana: {url: "%s", %s}}
        """
            .formatted(url, credentials));
  }

  private void run() {
    measure("push of all, new", "push", "--yes");
    measure("plan, unchanged", "plan", "--detailed-exitcode");
    measure("push, unchanged", "push", "--yes");
    System.setProperty(ManyProvider.TITLE, "Changed");
    measure("push of ten changed", "push", "--yes");
    measure("pull", "pull");
    System.clearProperty(ManyProvider.TITLE);
    measure("push --prune of all", "push", "--yes", "--prune", "--max-delete", "5000");
  }

  private void measure(String what, String... command) {
    fake.ifPresent(grafana -> grafana.log().clear());
    boolean nothing = what.contains("--prune");
    long start = System.nanoTime();
    Cli cli = Cli.run(arguments(nothing ? NothingDefined.class : ManyProvider.class, command));
    double seconds = (System.nanoTime() - start) / 1e9;
    if (cli.code() != ExitCode.OK) {
      throw new IllegalStateException(what + " ended with " + cli.code() + ": " + cli.err());
    }
    LOG.info(
        "{}",
        String.format(
            Locale.ROOT,
            "%-22s %8s requests %10s bytes sent %7.2f s",
            what,
            requests(),
            bytes(),
            seconds));
  }

  private String[] arguments(Class<?> provider, String... command) {
    String[] all = new String[command.length + 4];
    all[0] = "-f";
    all[1] = inventory.toString();
    all[2] = "--provider";
    all[3] = provider.getName();
    System.arraycopy(command, 0, all, 4, command.length);
    return all;
  }

  private String requests() {
    return fake.map(grafana -> Integer.toString(grafana.log().count())).orElse("?");
  }

  private String bytes() {
    return fake.map(
            grafana ->
                Long.toString(
                    grafana.log().all().stream()
                        .mapToLong(
                            entry -> entry.request().body().getBytes(StandardCharsets.UTF_8).length)
                        .sum()))
        .orElse("?");
  }

  /** Defines nothing, so that everything is pruned. */
  public static final class NothingDefined implements dev.grafter.model.ResourceProvider {
    @Override
    public dev.grafter.model.ResourceSet resources(dev.grafter.fleet.Site site) {
      return dev.grafter.model.ResourceSet.of();
    }
  }
}
