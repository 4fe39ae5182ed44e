package dev.grafter.loki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.LokiServer;
import dev.grafter.fleet.Site;
import dev.grafter.http.Timing;
import dev.grafter.model.Resource;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Against a real Loki whose ruler keeps rules in an object store. Set {@code GRAFTER_IT_LOKI_URL},
 * and {@code GRAFTER_IT_LOKI_FILES_URL} for one whose ruler reads local files.
 */
class LokiRulerIT {

  private static final Resource.RulerGroup GROUP =
      new Resource.RulerGroup("grafter-it", "errors in ü", content());

  private static Node.Obj content() {
    return Json.parse(
            """
            {"interval": "90s", "rules": [{"alert": "A", "for": "90s", "keep_firing_for": "5m",
             "expr": "sum(rate({a=\\"b\\"}[5m])) > 1", "labels": {"s": "x"},
             "annotations": {"a": "{{ $labels.x }}"}}]}
            """,
            "test")
        .asObject()
        .orElseThrow();
  }

  private static LokiRuler ruler(String variable) {
    String url = System.getenv(variable);
    assumeThat(url != null).as(variable + " is not set").isTrue();
    Site standard = Site.of(Level.ROOT);
    LokiServer loki =
        new LokiServer(
            URI.create("http://loki:3100"), "3.4", Optional.empty(), Optional.of(URI.create(url)));
    return LokiRuler.of(
            standard.running(loki, standard.collector()), System::getenv, Timing.STANDARD)
        .orElseThrow();
  }

  @Test
  void writesReadsAndDeletesAGroup() {
    LokiRuler ruler = ruler("GRAFTER_IT_LOKI_URL");
    Desired desired = Desired.of(GROUP);
    ruler.reader().read(GROUP).ifPresent(ruler.writer()::delete);

    ruler.writer().create(desired);
    Live live = ruler.reader().read(GROUP).orElseThrow();

    assertThat(desired.matches(live.content().orElseThrow())).isTrue();
    assertThat(live.manager()).isEmpty();
    ruler.writer().update(desired, live);
    ruler.writer().delete(ruler.reader().read(GROUP).orElseThrow());
    assertThat(ruler.reader().read(GROUP)).isEmpty();
  }

  @Test
  void aRulerWithFilesIsToldApart() {
    LokiRuler ruler = ruler("GRAFTER_IT_LOKI_FILES_URL");

    assertThat(ruler.reader().list(List.of(GROUP)))
        .singleElement()
        .satisfies(live -> assertThat(live.manager()).isPresent());
  }
}
