package dev.grafter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Fault;
import dev.grafter.fake.Faults;
import dev.grafter.fleet.Credentials;
import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Tls;
import dev.grafter.sync.Abreast;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final HttpCall CALL = HttpCall.get("look", HttpPath.of("api", "org"));
  private static final Timing TIMING =
      new Timing(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          3,
          Duration.ofMillis(1),
          Duration.ofSeconds(2),
          6);

  private static HttpFailure failure(int status, Duration retryAfter) {
    return HttpFailure.status(CALL, "here", status, "no", Optional.ofNullable(retryAfter));
  }

  private static void fail(Pace pace, int status, Duration retryAfter) {
    try {
      pace.send(
          () -> {
            throw failure(status, retryAfter);
          });
    } catch (HttpFailure e) {
      assertThat(e.status()).isEqualTo(status);
    }
  }

  private static void succeed(Pace pace) {
    HttpReply reply = new HttpReply(CALL, "here", 200, "{}");
    assertThat(pace.send(() -> reply)).isSameAs(reply);
  }

  @Test
  void halvesWhenTheServerHasTooMuchAndGrowsAgainToTheMost() {
    Pace pace = new Pace(8, Duration.ofSeconds(1));

    fail(pace, 429, null);
    assertThat(pace.limit()).isEqualTo(4);
    fail(pace, 503, null);
    fail(pace, 429, null);
    fail(pace, 429, null);
    assertThat(pace.limit()).isEqualTo(1);
    fail(pace, 500, null);
    assertThat(pace.limit()).isEqualTo(1);
    IntStream.range(0, 100).forEach(i -> succeed(pace));
    assertThat(pace.limit()).isEqualTo(8);
  }

  @Test
  void nothingIsSentWhileTheServerAsksForAWait() {
    Pace pace = new Pace(8, Duration.ofSeconds(1));
    fail(pace, 429, Duration.ofMillis(120));
    long start = System.nanoTime();

    succeed(pace);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(100));
    fail(pace, 503, Duration.ofHours(1)); // whoever got that gives up; nobody else waits for it
    succeed(pace);
  }

  @Test
  void neverMoreAtATimeThanAllowedAndFewerWhileTheServerRefuses() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      grafana.latency(Duration.ofMillis(10));
      Endpoint endpoint =
          new Endpoint(
              "root",
              URI.create(grafana.url()),
              new Credentials.Token(Secret.env("TOKEN")),
              OptionalLong.empty(),
              Tls.NONE);
      HttpClient client = new HttpClient(endpoint, name -> grafana.adminToken(), TIMING);
      grafana.faults(Faults.first(3, request -> true, Fault.tooMany(1)));

      List<HttpReply> replies =
          Abreast.map(30, IntStream.range(0, 60).boxed().toList(), i -> client.read(CALL));

      assertThat(replies).hasSize(60).allMatch(reply -> reply.status() == 200);
      assertThat(grafana.mostAtATime()).isBetween(2, 6);
      assertThat(grafana.log().count()).isEqualTo(63);
    }
  }
}
