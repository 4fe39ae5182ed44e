package dev.grafter.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.testing.Counts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The fake agrees with what a real 13.1 answered, past HTTP and over it. */
class FakeGrafanaReplayTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void answersAsGrafana13Did() {
    try (FakeGrafana grafana = FakeGrafana.start(Profile.GRAFANA_13)) {
      List<String> differences = play(grafana, new Recording(grafana, Set.of()));

      int all = Exchange.recorded("13.1").size();
      Counts.print("exchanges-13.1", (all - differences.size()) + "/" + all);
      assertThat(differences).isEmpty();
    }
  }

  @Test
  void answersTheSameOverHttp() {
    try (FakeGrafana grafana = FakeGrafana.start(Profile.GRAFANA_13)) {
      Recording overHttp =
          new Recording(
              grafana,
              Set.of(),
              (method, target, headers, body) ->
                  send(grafana.url() + target, method, headers, body));

      assertThat(play(grafana, overHttp)).isEmpty();
      assertThat(grafana.log().count()).isEqualTo(Exchange.recorded("13.1").size());
    }
  }

  private static List<String> play(FakeGrafana grafana, Recording recording) {
    grafana.seeds().recorded("dg52f5t9dgxs0e");
    List<String> differences = new ArrayList<>();
    for (Exchange exchange : Exchange.recorded("13.1")) {
      String difference = recording.play(exchange).difference();
      if (!difference.isEmpty()) {
        differences.add(difference);
      }
    }
    return differences;
  }

  private static FakeResponse send(
      String url, String method, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      Map<String, String> received = new TreeMap<>();
      response.headers().map().forEach((name, values) -> received.put(name, values.get(0)));
      return new FakeResponse(response.statusCode(), received, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
