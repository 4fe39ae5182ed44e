package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Fault;
import dev.grafter.fake.Faults;
import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Plants secrets wherever one can be, and searches for them in everything that comes out. */
class CanaryTest {

  private static final String PASSWORD = "canary-password-7f3a";
  private static final String DATASOURCE = "canary-datasource-9b1c";
  private static final String WEBHOOK = "https://hooks.example/canary-address-55e0";

  private static Path secrets;

  @TempDir private Path dir;
  private final FakeGrafana grafana = FakeGrafana.start();
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger ours = (Logger) LoggerFactory.getLogger("dev.grafter");
  private Level before;

  /** Definitions whose secrets are files. */
  public static final class SecretProvider implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      return ResourceSet.of(
          new Resource.Datasource(
              "c-loki",
              "Canary",
              object("{\"type\": \"loki\", \"url\": \"http://loki:3100\", \"basicAuth\": true}"),
              Map.of("basicAuthPassword", Secret.file(secrets.resolve("datasource").toString()))),
          new Resource.ContactPoint(
              "canary",
              List.of(
                  new Resource.Integration(
                      "c-hook",
                      "webhook",
                      Node.empty(),
                      Map.of("url", Secret.file(secrets.resolve("webhook").toString())),
                      false))));
    }
  }

  private static Node.Obj object(String text) {
    return Json.parse(text, "test").asObject().orElseThrow();
  }

  @BeforeEach
  void prepare() throws IOException {
    secrets = dir;
    Files.writeString(dir.resolve("password"), PASSWORD + "\n");
    Files.writeString(dir.resolve("datasource"), DATASOURCE);
    Files.writeString(dir.resolve("webhook"), WEBHOOK);
    Files.writeString(
        dir.resolve("grafter.yml"),
        """
        version: 1
        owner: test
        sites:
          - name: root
            level: root
            grafana: {url: %s, user: canary, password: "file:%s"}
        """
            .formatted(grafana.url(), dir.resolve("password")));
    grafana.addUser("canary", PASSWORD, dev.grafter.fake.Role.ADMIN, 1);
    before = ours.getLevel();
    ours.setLevel(Level.TRACE);
    logged.start();
    ours.setAdditive(false);
    ours.addAppender(logged);
  }

  @AfterEach
  void restore() {
    ours.detachAppender(logged);
    ours.setAdditive(true);
    ours.setLevel(before);
    grafana.close();
  }

  private String run(String... args) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-f",
                dir.resolve("grafter.yml").toString(),
                "--provider",
                SecretProvider.class.getName(),
                "--stacktrace"));
    all.addAll(Stream.of(args).toList());
    Cli cli = Cli.run(all.toArray(String[]::new));
    return cli.out() + cli.err();
  }

  @Test
  void noSecretLeavesTheProgramExceptToGrafana() throws IOException {
    StringBuilder printed = new StringBuilder();
    String saved = dir.resolve("saved/plan.json").toString();
    Files.createDirectories(dir.resolve("saved"));
    printed.append(run("plan", "--out", saved)).append(run("push", "--yes"));
    assertThat(grafana.secret("c-loki", "basicAuthPassword")).contains(DATASOURCE);
    printed.append(run("doctor")).append(run("pull", "--out", dir.resolve("pulled").toString()));
    grafana.edits().datasource("c-loki", fields -> fields.with("url", "http://theirs"));
    printed.append(run("plan", "-o", "json")).append(run("push", "--yes", "--force"));
    for (Fault fault : faults()) {
      grafana.faults(Faults.on(request -> true, fault));
      printed.append(run("plan")).append(run("push", "--yes", "-o", "json"));
      printed.append(run("doctor", "-o", "json")).append(run("pull", "-o", "json"));
    }
    for (String written : List.of("saved", "pulled", ".grafter")) {
      printed.append(texts(dir.resolve(written)));
    }

    String logs =
        logged.list.stream()
            .map(ILoggingEvent::getFormattedMessage)
            .collect(Collectors.joining("\n"));
    assertThat(logs).contains("/api/health");
    for (String secret : List.of(PASSWORD, DATASOURCE, WEBHOOK, "canary-address", basic())) {
      assertThat(printed.toString()).doesNotContain(secret);
      assertThat(logs).doesNotContain(secret);
    }
  }

  private static String texts(Path directory) throws IOException {
    StringBuilder texts = new StringBuilder();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.append(Files.readString(file));
      }
    }
    assertThat(texts.toString()).contains("c-loki");
    return texts.toString();
  }

  private static String basic() {
    return Base64.getEncoder()
        .encodeToString(("canary:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  /** Answers that repeat what was sent. */
  private static List<Fault> faults() {
    return List.of(
        Fault.status(401, "bad password " + PASSWORD),
        Fault.status(400, "bad header Basic " + basic()),
        Fault.redirect("http://elsewhere.example/?password=" + PASSWORD));
  }
}
