package dev.grafter.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.grafter.codec.Node;
import dev.grafter.fleet.Credentials;
import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Tls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HttpClientTest {

  private static final String TOKEN = "glsa_canary_0123456789";
  private static final Timing QUICK =
      new Timing(
          Duration.ofSeconds(5),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          2,
          Duration.ofMillis(1),
          Duration.ofSeconds(2));
  private static final HttpPath PATH = HttpPath.of("api", "org");
  private static final HttpCall READ = HttpCall.get("read the organisation", PATH);
  private static final HttpCall WRITE =
      HttpCall.send("create a thing", HttpMethod.POST, PATH, Node.object().put("a", 1).build());

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static HttpClient client() {
    return client(new Credentials.Token(Secret.env("TOKEN")), Map.of("TOKEN", TOKEN));
  }

  private static HttpClient client(Credentials credentials, Map<String, String> environment) {
    return new HttpClient(
        new Endpoint(
            "root",
            URI.create("http://127.0.0.1:" + SERVER.getPort()),
            credentials,
            OptionalLong.of(1),
            Tls.NONE),
        environment::get,
        QUICK);
  }

  private static void answer(ResponseDefinitionBuilder response) {
    SERVER.stubFor(any(anyUrl()).willReturn(response));
  }

  private static HttpFailure failure(HttpCall call) {
    return catchThrowableOfType(HttpFailure.class, () -> client().send(call));
  }

  @Test
  void sendsCredentialsOrganisationAndJson() {
    answer(ok("{\"id\": 1}"));

    HttpReply reply = client().send(WRITE);

    assertThat(reply.object().get("id")).isEqualTo(Node.of(1));
    SERVER.verify(
        postRequestedFor(urlEqualTo("/api/org"))
            .withHeader("Authorization", equalTo("Bearer " + TOKEN))
            .withHeader("X-Grafana-Org-Id", equalTo("1"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(equalTo("{\"a\":1}")));
  }

  @Test
  void signsInWithUserAndPassword() {
    answer(ok("{}"));

    client(new Credentials.Basic("admin", Secret.env("P")), Map.of("P", "secret-word\n"))
        .read(READ);

    SERVER.verify(
        getRequestedFor(anyUrl())
            .withHeader("Authorization", equalTo("Basic YWRtaW46c2VjcmV0LXdvcmQ=")));
  }

  @ParameterizedTest
  @CsvSource({
    "401, 0, false", "403, 0, false", "404, 0, false", "409, 0, false", "412, 0, false",
    "422, 0, false", "500, 0, true", "429, 2, false", "503, 2, false", "502, 2, true",
    "504, 2, true"
  })
  void errorStatusesAreFailuresAndOnlySafeOnesAreRepeated(int status, int repeats, boolean open) {
    answer(aResponse().withStatus(status).withBody("{\"message\": \"the server's own words\"}"));

    HttpFailure read = failure(READ);

    assertThat(read.status()).isEqualTo(status);
    assertThat(read)
        .hasMessageStartingWith(
            "Tried to read the organisation on site \"root\" (http://127.0.0.1:")
        .hasMessageContaining("answered " + status + ": the server's own words.");
    assertThat(read.mayHaveHappened()).isFalse();
    SERVER.verify(1 + repeats, getRequestedFor(anyUrl()));
    HttpFailure write = failure(WRITE);
    assertThat(write.mayHaveHappened()).isEqualTo(open);
    SERVER.verify(open ? 1 : 1 + repeats, postRequestedFor(anyUrl()));
  }

  static Stream<Arguments> brokenAnswers() {
    return Stream.of(
        Arguments.of(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "connection broke", 3),
        Arguments.of(aResponse().withFault(Fault.EMPTY_RESPONSE), "connection broke", 3),
        Arguments.of(
            aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK),
            "connection broke",
            3),
        Arguments.of(ok("{}").withFixedDelay(1800), "no answer in time", 2));
  }

  @ParameterizedTest
  @MethodSource("brokenAnswers")
  void aWriteWhoseAnswerIsLostIsNotSentAgain(
      ResponseDefinitionBuilder answer, String reason, int reads) {
    answer(answer);

    HttpFailure write = failure(WRITE);

    assertThat(write).hasMessageContaining(reason).hasMessageContaining("may have been done");
    assertThat(write.mayHaveHappened()).isTrue();
    SERVER.verify(1, postRequestedFor(anyUrl()));
    assertThat(failure(READ)).hasMessageContaining(reason);
    SERVER.verify(reads, getRequestedFor(anyUrl()));
  }

  @Test
  void nobodyListening() {
    HttpClient client =
        new HttpClient(
            new Endpoint(
                "root",
                URI.create("http://127.0.0.1:1"),
                new Credentials.Token(Secret.env("TOKEN")),
                OptionalLong.empty(),
                Tls.NONE),
            name -> TOKEN,
            QUICK);

    HttpFailure failure = catchThrowableOfType(HttpFailure.class, () -> client.send(WRITE));

    assertThat(failure).hasMessageContaining("nothing accepts connections there");
    assertThat(failure.answered()).isFalse();
    assertThat(failure.mayHaveHappened()).isFalse();
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    SERVER.stubFor(
        any(anyUrl())
            .inScenario("busy")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1"))
            .willSetStateTo("free"));
    SERVER.stubFor(
        any(anyUrl()).inScenario("busy").whenScenarioStateIs("free").willReturn(ok("{}")));
    long start = System.nanoTime();

    HttpReply reply = client().send(WRITE);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(790));
    SERVER.verify(2, postRequestedFor(anyUrl()));
  }

  @Test
  void givesUpWhenTheServerAsksForALongWait() {
    answer(aResponse().withStatus(429).withHeader("Retry-After", "3600"));

    assertThat(failure(READ)).hasMessageContaining("fewer requests");
    SERVER.verify(1, getRequestedFor(anyUrl()));
  }

  @Test
  void redirectsAreNotFollowed() {
    answer(aResponse().withStatus(302).withHeader("Location", "https://elsewhere.example/login"));

    assertThat(failure(READ))
        .hasMessageContaining("points to https://elsewhere.example/login")
        .hasMessageContaining("write the right address as url");
    SERVER.verify(1, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><head><title>413 Request Entity Too Large</title></head></html> | an HTML page"
            + " titled \"413 Request Entity Too Large\", so likely a proxy",
        "<html></html> | an HTML page, so likely a proxy",
        "{\"message\": \"cut | JSON that breaks off",
        "{\"error\": \"plain\"} | plain",
        "no json at all | no json at all",
        "{\"message\":\"two\\nlines\"} | two lines"
      })
  void errorBodiesOfAnyShapeBecomeOneLine(String body, String said) {
    answer(aResponse().withStatus(413).withBody(body));

    assertThat(failure(READ))
        .hasMessageContaining("answered 413: " + said)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": | no JSON",
        "<html>login</html> | no JSON",
        "[] | not an object",
        "'' | no JSON"
      })
  void aSuccessOfTheWrongFormIsAFailure(String body, String said) {
    answer(ok(body));

    HttpFailure failure =
        catchThrowableOfType(HttpFailure.class, () -> client().send(READ).object());

    assertThat(failure).hasMessageContaining(said).hasMessageContaining("leads to a Grafana");
    assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.MALFORMED);
  }

  @Test
  void anUnsetVariableIsOneSentence() {
    HttpClient client = client(new Credentials.Token(Secret.env("NOT_SET")), Map.of());

    assertThat(catchThrowableOfType(HttpFailure.class, () -> client.read(READ)))
        .hasMessage(
            "site \"root\" needs the environment variable NOT_SET, which is not set: export it, or"
                + " name another reference in grafter.yml.");
    SERVER.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void noCredentialsAtAllSaysWhichVariablesCount() {
    HttpClient client = client(new Credentials.FromEnvironment(), Map.of());

    assertThat(catchThrowableOfType(HttpFailure.class, () -> client.read(READ)))
        .hasMessageContaining("GRAFANA_TOKEN")
        .hasMessageContaining("GRAFANA_PASSWORD");
  }

  @Test
  void theTokenIsReadFromAFileAndTrimmed(@TempDir Path dir) throws IOException {
    answer(ok("{}"));
    Path file = Files.writeString(dir.resolve("token"), TOKEN + "\n");

    client(new Credentials.Token(Secret.file(file.toString())), Map.of()).read(READ);

    SERVER.verify(
        getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer " + TOKEN)));
  }

  @Test
  void aServerThatRepeatsTheTokenDoesNotMakeUsPrintIt() {
    answer(
        aResponse().withStatus(400).withBody("{\"message\": \"bad header Bearer " + TOKEN + "\"}"));

    assertThat(failure(READ))
        .hasMessageContaining("bad header Bearer [secret]")
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void nothingPrintsACredential() {
    answer(ok("{}"));
    HttpClient client = client();
    client.read(READ);

    assertThat(
            Stream.of(client, client.secrets(), client.redaction(), client.endpoint(), WRITE)
                .map(Object::toString))
        .noneMatch(text -> text.contains(TOKEN));
  }

  @Test
  void namesStayOneSegment() {
    assertThat(HttpPath.of("folder", "a/b", "rule-groups", "50% ü?#").query("limit", "1").encoded())
        .isEqualTo("/folder/a%2Fb/rule-groups/50%25%20%C3%BC%3F%23?limit=1");
    assertThat(HttpPath.of("x", "..").encoded()).isEqualTo("/x/%2E%2E");
  }
}
