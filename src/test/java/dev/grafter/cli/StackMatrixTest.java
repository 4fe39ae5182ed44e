package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the tree of every stack that can be asked for. */
class StackMatrixTest {

  private static final String RULER =
      """
      version: 1
      sites:
        - {name: root, level: root, grafana: {url: "http://localhost:3000"}, loki: {tenant: ops}, alerting: ruler}
        - {name: munich, level: cluster, grafana: {url: "http://localhost:3001"}, alerting: ruler}
      """;

  @TempDir private Path directory;

  static Stream<Arguments> stacks() {
    List<Arguments> stacks = new ArrayList<>();
    for (String collector :
        List.of("promtail 2.9", "promtail 3.4", "alloy 2.9", "alloy 3.4", "otel 3.4")) {
      for (String mode : List.of("single", "ha")) {
        for (String engine : List.of("grafana", "ruler")) {
          String[] words = collector.split(" ");
          stacks.add(Arguments.of(words[0], words[1], mode, engine));
        }
      }
    }
    return stacks.stream();
  }

  @ParameterizedTest(name = "{0}, Loki {1}, {2}, {3} pages")
  @MethodSource("stacks")
  void itsFilesAgreeAndCanBeReadByAnyReader(
      String collector, String loki, String mode, String engine) throws IOException {
    List<String> arguments = List.of("--collector", collector, "--loki", loki, "--loki-mode", mode);

    Cli cli = render(engine, arguments);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.err()).doesNotContain("stack-");
    Map<String, String> files = files();
    files.forEach(StackMatrixTest::readable);
    files.forEach(StackMatrixTest::saysWhereItComesFrom);
    compose(files, "127.0.0.1:");
    List<String> again = new ArrayList<>(arguments);
    again.add("--check");
    assertThat(render(engine, again).code()).isZero();
    Cli lint = Cli.run("lint", directory.resolve("tree").toString());
    assertThat(lint.code()).as(lint.out()).isZero();
    assertThat(lint.out()).doesNotContain("[stack-");
  }

  /** Compose, Loki and Grafana read YAML with several libraries, of which none may guess. */
  private static void readable(String path, String text) {
    if (path.endsWith(".yml")) {
      Node core = Yaml.parse(text, path);
      assertThat(Yaml.parse(text, path, YamlOptions.GO_V2)).as(path).isEqualTo(core);
      assertThat(text).as(path).doesNotContainPattern("(?m)^\\s*(- )?(\\S+: )?([!&*]|<<:)");
    }
  }

  private static void saysWhereItComesFrom(String path, String text) {
    if (!path.endsWith(".json") && !path.endsWith(".grafter-files")) {
      assertThat(text)
          .as(path)
          .containsPattern("^(#|//) Made by `grafter render` from grafter, site ");
    }
  }

  private static void compose(Map<String, String> files, String address) {
    for (String level : List.of("root", "cluster")) {
      String path = level + "_orchestrator/override-observe.yml";
      Node.Obj services = services(files.get(path), path);
      Node.Obj out = services(files.get(path.replace("observe", "no-observe")), path);
      services.fields().forEach((name, node) -> service(name, (Node.Obj) node, address));
      assertThat(out.fields().keySet()).containsAll(services.fields().keySet());
      assertThat(out.fields().values())
          .allSatisfy(
              node ->
                  assertThat(((Node.Obj) node).find("deploy", "replicas")).contains(Node.of(0)));
    }
  }

  private static Node.Obj services(String text, String path) {
    return Yaml.parse(text, path)
        .asObject()
        .orElseThrow()
        .find("services")
        .orElseThrow()
        .asObject()
        .orElseThrow();
  }

  private static void service(String name, Node.Obj service, String address) {
    assertThat(service.text("image").orElse("")).as(name).containsPattern(":[vR]?[0-9E][^:]*$");
    texts(service, "ports").forEach(port -> assertThat(port).as(name).startsWith(address));
    texts(service, "volumes")
        .filter(volume -> volume.startsWith("."))
        .forEach(
            volume ->
                assertThat(volume).as(name).doesNotContainPattern("\\.(yml|conf|alloy|json)"));
    service
        .find("environment")
        .flatMap(Node::asObject)
        .ifPresent(
            environment ->
                environment
                    .fields()
                    .forEach(
                        (key, value) -> {
                          if (key.matches(".*(PASSWORD|_KEY|WEBHOOK_URL)")) {
                            assertThat(value.asString().orElse(""))
                                .as(key)
                                .startsWith("${")
                                .contains(":?");
                          }
                        }));
    boolean out = service.find("deploy", "replicas").isPresent();
    boolean loki = service.text("image").orElse("").contains("grafana/loki");
    if (!out) {
      assertThat(service.text("logging", "driver")).as(name).contains(loki ? "none" : "json-file");
    }
  }

  private static Stream<String> texts(Node.Obj node, String key) {
    return node.find(key).flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asString().stream());
  }

  @Test
  void withoutPublishedPortsThereAreNone() throws IOException {
    assertThat(render("grafana", List.of("--publish", "none")).code()).isZero();
    assertThat(files().get("root_orchestrator/override-observe.yml")).doesNotContain("ports:");

    assertThat(render("grafana", List.of("--publish", "::1")).code()).isZero();
    assertThat(files().get("root_orchestrator/override-observe.yml")).contains("'[::1]:3100:3100'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --collector otel --loki 2.9             | 1 | which Loki 2.9 has no endpoint for: use Loki 3.0 or later, or another collector
          --collector otel --new-schema-on 2999-01-01 | 1 | only once the new schema is in use
          --loki-mode ha --new-schema-on 2999-01-01   | 1 | cannot become the object store of several Lokis
          --loki 2.8                              | 2 | Loki 2.8 is none that configurations are written for
          --loki three                            | 2 | is no release of Loki
          --loki-mode many                        | 2 | SINGLE, HA
          --collector fluentd                     | 2 | PROMTAIL, ALLOY, OTEL
          --new-schema-on soon                    | 2 | soon
          --retention-days 0 | 2 | is a number from 1
          --publish example.org                   | 2 | is no address
          --grafana 9                             | 2 | no Grafana that files are written for
          --site nowhere                          | 2 | nowhere
          """)
  void whatCannotWorkIsRefusedInOneSentence(String options, int code, String sentence)
      throws IOException {
    Cli cli = render("grafana", List.of(options.split(" +")));

    assertThat(cli.code()).as(cli.err()).isEqualTo(code);
    assertThat(cli.err()).contains(sentence);
    assertThat(cli.out()).isEmpty();
    assertThat(directory.resolve("tree")).doesNotExist();
  }

  @Test
  void linesAreKeptForAsLongAsWasAsked() throws IOException {
    assertThat(render("ruler", List.of("--retention-days", "90")).code()).isZero();

    assertThat(files().get("root_orchestrator/config/loki-overrides.yml"))
        .contains("  ops:\n    retention_period: '2160h'");
    assertThat(files().get("cluster_orchestrator/config/loki-overrides.yml"))
        .contains("  fake:\n    retention_period: '2160h'");
  }

  @Test
  void anotherPortIsTheSameEverywhere() throws IOException {
    Path inventory = directory.resolve("port.yml");
    Files.writeString(
        inventory,
        """
        version: 1
        sites:
          - {name: root, level: root, grafana: {url: "http://localhost:3000"}, loki: {url: "http://loki:3999"}}
        """);

    Cli cli =
        Cli.run(
            "-f", inventory.toString(), "render", "--tree", directory.resolve("tree").toString());

    assertThat(cli.code()).as(cli.err()).isZero();
    String config = "root_orchestrator/config/";
    assertThat(files().get(config + "loki.yml")).contains("http_listen_port: 3999");
    assertThat(files().get(config + "config.alloy")).contains("http://loki:3999/loki/api/v1/push");
    assertThat(files().get(config + "grafana-datasources.yml")).contains("url: http://loki:3999");
    assertThat(files().get("root_orchestrator/override-observe.yml"))
        .contains("'127.0.0.1:3999:3999'", "http://localhost:3999/ready");
  }

  @Test
  void aLokiElsewhereIsNotStartedHere() throws IOException {
    Path inventory = directory.resolve("elsewhere.yml");
    Files.writeString(
        inventory,
        """
        version: 1
        sites:
          - {name: root, level: root, grafana: {url: "http://localhost:3000"}, loki: {url: "https://logs.example:443"}}
        """);

    Cli cli =
        Cli.run(
            "-f", inventory.toString(), "render", "--tree", directory.resolve("tree").toString());

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.err()).contains("https://logs.example:443 and not in the stack");
    assertThat(files()).doesNotContainKey("root_orchestrator/config/loki.yml");
    assertThat(services(files().get("root_orchestrator/override-observe.yml"), "x").fields())
        .containsOnlyKeys("alloy", "grafana", "promtail");
  }

  @Test
  void anOldVolumeKeepsItsPeriodAndGetsNoMetadataUntilTheDay() throws IOException {
    Cli ahead =
        render("grafana", List.of("--new-schema-on", "2999-01-01", "--collector", "promtail"));

    assertThat(ahead.err()).contains("until 2999-01-01 Loki of site root keeps its old schema");
    assertThat(files().get("root_orchestrator/config/loki.yml"))
        .contains("schema: v11", "from: '2999-01-01'", "allow_structured_metadata: false");
    assertThat(files().get("root_orchestrator/config/promtail.yml"))
        .doesNotContain("structured_metadata");

    render("grafana", List.of("--new-schema-on", "2024-05-01", "--collector", "promtail"));

    assertThat(files().get("root_orchestrator/config/loki.yml"))
        .contains("schema: v11", "from: '2024-05-01'", "allow_structured_metadata: true");
    assertThat(files().get("root_orchestrator/config/promtail.yml"))
        .contains("structured_metadata");
  }

  private Cli render(String engine, List<String> options) throws IOException {
    List<String> all = new ArrayList<>();
    if (engine.equals("ruler")) {
      Path inventory = directory.resolve("grafter.yml");
      Files.writeString(inventory, RULER);
      all.addAll(List.of("-f", inventory.toString()));
    }
    all.addAll(List.of("render", "--tree", directory.resolve("tree").toString()));
    all.addAll(options);
    return Cli.run(all.toArray(new String[0]));
  }

  private Map<String, String> files() throws IOException {
    Path tree = directory.resolve("tree");
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> found = Files.walk(tree)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        texts.put(tree.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
