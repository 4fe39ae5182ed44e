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
import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.FleetReader;
import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Site;
import dev.grafter.grafana.Grafana;
import dev.grafter.http.Timing;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Applier;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Planner;
import dev.grafter.sync.Report;
import dev.grafter.wire.Mark;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final String HEADER = "canary-header-77aa";
  private static final String SLACK = "canary-slack-0d0d";
  private static final String KEY = "canary-secrets-key-31c9";
  private static final List<String> SECRETS =
      List.of(PASSWORD, DATASOURCE, WEBHOOK, "canary-address", HEADER, SLACK, KEY);

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
              Map.of(
                  "basicAuthPassword",
                  Secret.file(secrets.resolve("datasource").toString()),
                  "httpHeaderValue1",
                  Secret.file(secrets.resolve("header").toString()))),
          new Resource.ContactPoint(
              "canary",
              List.of(
                  new Resource.Integration(
                      "c-hook",
                      "webhook",
                      Node.empty(),
                      Map.of("url", Secret.file(secrets.resolve("webhook").toString())),
                      false),
                  new Resource.Integration(
                      "c-slack",
                      "slack",
                      object("{\"recipient\": \"#ops\"}"),
                      Map.of("token", Secret.file(secrets.resolve("slack").toString())),
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
    Files.writeString(dir.resolve("header"), HEADER);
    Files.writeString(dir.resolve("slack"), SLACK);
    Files.writeString(dir.resolve("key"), KEY);
    Files.writeString(
        dir.resolve("grafter.yml"),
        """
        version: 1
        owner: test
        secretsKey: "file:%s"
        sites:
          - name: root
            level: root
            grafana: {url: %s, user: canary, password: "file:%s"}
        """
            .formatted(dir.resolve("key"), grafana.url(), dir.resolve("password")));
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
    printed.append(everyReport());
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
    for (String secret : Stream.concat(SECRETS.stream(), Stream.of(basic())).toList()) {
      assertThat(printed.toString()).doesNotContain(secret);
      assertThat(logs).doesNotContain(secret);
    }
  }

  /** Every form of report of a plan, and a saved plan, with edits by others and new secrets. */
  private String everyReport() throws IOException {
    grafana.edits().datasource("c-loki", fields -> fields.with("url", "http://theirs"));
    grafana.edits().contactPoint("c-slack", settings -> settings.with("recipient", "#theirs"));
    StringBuilder printed = new StringBuilder();
    printed.append(run("plan", "-o", "markdown")).append(run("plan", "--rotate-secrets"));
    String plan = dir.resolve("saved/again.json").toString();
    printed.append(run("plan", "--force", "--rotate-secrets", "--out", plan));
    printed.append(run("push", "--plan", plan));
    Files.writeString(dir.resolve("datasource"), DATASOURCE + "-again");
    printed.append(run("plan")).append(run("push", "--yes", "--prune", "-o", "json"));
    assertThat(grafana.secret("c-loki", "basicAuthPassword")).contains(DATASOURCE + "-again");
    return printed.toString();
  }

  /** Whatever holds secrets says nothing of them. */
  @Test
  void noToStringTellsASecret() throws IOException {
    Fleet fleet = FleetReader.read(Files.readString(dir.resolve("grafter.yml")), "grafter.yml");
    Site site = fleet.sites().get(0);
    Mark mark = Mark.of(fleet, site);
    Grafana open =
        Grafana.open(site, mark, fleet.secretsKey(), System::getenv, Timing.STANDARD, false);
    Plan plan =
        new Planner(mark, "s", open.reader(), PlanOptions.CAREFUL)
            .plan(new SecretProvider().resources(site));
    Report report = new Applier(open.reader(), open.writer(), before -> {}, c -> {}).apply(plan);
    assertThat(report.good()).isTrue();

    for (Object holder : List.of(fleet, open.reader(), open.writer(), plan, report)) {
      String said = said(holder);
      assertThat(said).contains("\n");
      for (String secret : SECRETS) {
        assertThat(said).as(holder.getClass().getName()).doesNotContain(secret);
      }
    }
  }

  /** What all of our objects that can be reached from one say of themselves. */
  private static String said(Object start) {
    StringBuilder said = new StringBuilder();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> left = new ArrayDeque<>(List.of(start));
    while (!left.isEmpty()) {
      Object one = left.pop();
      if (seen.add(one) && one.getClass().getName().startsWith("dev.grafter")) {
        said.append(one).append('\n');
        Stream.of(one.getClass().getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .flatMap(field -> values(field, one).stream())
            .forEach(left::push);
      }
    }
    return said.toString();
  }

  private static List<Object> values(Field field, Object holder) {
    try {
      field.setAccessible(true);
      Object value = field.get(holder);
      if (value instanceof Optional<?> optional) {
        return optional.<List<Object>>map(List::of).orElse(List.of());
      } else if (value instanceof Collection<?> many) {
        return many.stream().<Object>map(each -> each).toList();
      }
      return value == null ? List.of() : List.of(value);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
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
