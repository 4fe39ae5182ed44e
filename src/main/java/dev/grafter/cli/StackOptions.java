package dev.grafter.cli;

import dev.grafter.fleet.Collector;
import dev.grafter.fleet.LokiMode;
import dev.grafter.fleet.LokiRelease;
import dev.grafter.fleet.LokiServer;
import dev.grafter.fleet.SchemaChange;
import dev.grafter.fleet.Site;
import dev.grafter.fleet.Stack;
import dev.grafter.render.loki.LokiOverrides;
import dev.grafter.wire.AlertingFileForm;
import dev.grafter.wire.GrafanaRelease;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say which programs read a tree; what they leave open the inventory says. */
final class StackOptions {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String NONE = "none";
  private static final int MOST_DAYS = 36_500;
  private static final Pattern ADDRESS =
      Pattern.compile(
          NONE + "|[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}");

  @Option(
      names = "--collector",
      paramLabel = "promtail|alloy|otel",
      description = "with --tree: what ships the logs (default: the inventory's, else alloy)")
  private Optional<Collector> collector = Optional.empty();

  @Option(
      names = "--loki",
      paramLabel = "2.9|3.0..3.7",
      description =
          "with --tree: the Loki that reads the files (default: the inventory's, else 3.4)")
  private Optional<String> loki = Optional.empty();

  @Option(
      names = "--loki-mode",
      paramLabel = "single|ha",
      description =
          "with --tree: one Loki, or three behind a gateway with an object store (default: single)")
  private Optional<LokiMode> mode = Optional.empty();

  @Option(
      names = "--new-schema-on",
      paramLabel = "YYYY-MM-DD",
      description = {
        "with --tree: Loki's volume holds logs in schema v11; from this day on, which must lie"
            + " ahead when Loki first reads it, new lines are stored in v13",
        "(default: a new volume, v13 alone)"
      })
  private Optional<LocalDate> newSchema = Optional.empty();

  @Option(
      names = "--retention-days",
      paramLabel = "N",
      description = "with --tree: for how long Loki keeps lines (default: 31)")
  private Optional<Integer> retention = Optional.empty();

  @Option(
      names = "--grafana",
      paramLabel = "10..13",
      description = "with --tree: the Grafana that reads the files (default: 13)")
  private Optional<String> release = Optional.empty();

  @Option(
      names = "--publish",
      paramLabel = "ADDRESS|none",
      description =
          "with --tree: the address of this machine that the ports of Loki and Grafana are"
              + " published on (default: 127.0.0.1)")
  private Optional<String> publish = Optional.empty();

  @Option(
      names = "--policies",
      description = {
        "with --tree: write our route as notification policies. This replaces the organisation's"
            + " whole policy tree.",
        "By default each rule names its receiver itself, and nobody's policies change; Grafana 10"
            + " needs this option."
      })
  private boolean policies;

  /** Whether any of them was given. */
  boolean isGiven() {
    return policies
        || Stream.of(collector, loki, mode, newSchema, retention, release, publish)
            .anyMatch(Optional::isPresent);
  }

  /** The Grafana that reads the files. */
  GrafanaRelease grafana() {
    try {
      return release.map(GrafanaRelease::parse).orElse(GrafanaRelease.DEFAULT);
    } catch (IllegalArgumentException e) {
      throw CliException.usage("--grafana: " + e.getMessage(), e);
    }
  }

  /** The address that ports are published on; empty for none. */
  Optional<String> publish() {
    String address = publish.orElse(LOOPBACK);
    if (!ADDRESS.matcher(address).matches()) {
      throw CliException.usage(
          "--publish: \"" + address + "\" is no address such as 127.0.0.1 or ::1, and not none");
    }
    return Optional.of(address).filter(each -> !each.equals(NONE));
  }

  /** For how long Loki keeps lines. */
  Duration retention() {
    if (retention.filter(days -> days < 1 || days > MOST_DAYS).isPresent()) {
      throw CliException.usage("--retention-days is a number from 1 to " + MOST_DAYS);
    }
    return retention
        .map(days -> Duration.ofDays(days.longValue()))
        .orElse(LokiOverrides.DEFAULT_RETENTION);
  }

  /** How our route is written. */
  AlertingFileForm.Routing routing() {
    return policies ? AlertingFileForm.Routing.WHOLE_TREE : AlertingFileForm.Routing.ON_RULES;
  }

  /** The stack of a site, with what was given in place of what the inventory says. */
  Stack stack(Site site) {
    Optional<LokiRelease> given = givenLoki();
    LokiServer server = site.loki();
    LokiServer changed = server.release(given.map(LokiRelease::number).orElse(server.version()));
    Site chosen = site.running(changed, collector.orElse(site.collector()));
    try {
      return new Stack(
          chosen,
          LokiRelease.parse(changed.version()),
          mode.orElse(LokiMode.SINGLE),
          newSchema.map(day -> SchemaChange.on(day, LocalDate.now(Clock.systemUTC()))));
    } catch (IllegalArgumentException e) {
      throw CliException.failed("site \"" + site.name() + "\": " + e.getMessage(), e);
    }
  }

  private Optional<LokiRelease> givenLoki() {
    try {
      return loki.map(LokiRelease::parse);
    } catch (IllegalArgumentException e) {
      throw CliException.usage("--loki: " + e.getMessage(), e);
    }
  }
}
