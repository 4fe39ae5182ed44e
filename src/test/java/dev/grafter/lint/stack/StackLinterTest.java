package dev.grafter.lint.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.grafter.lint.Finding;
import dev.grafter.lint.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rendered trees are without fault, and each fault that is put into one is found. */
class StackLinterTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/StackTreeTest");
  private static final String ROOT = "root_orchestrator/";
  private static final String CLUSTER = "cluster_orchestrator/";
  private static final String OBSERVE = "override-observe.yml";

  @ParameterizedTest
  @ValueSource(strings = {"standard", "ruler-pages-tenant", "several"})
  void aRenderedTreeIsWithoutFault(String tree) throws IOException {
    assertThat(lint(golden(tree))).isEmpty();
  }

  /** Rule, file, what stands there, what is written instead, and the words of the finding. */
  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            StackRule.STACK_DEAD_PORT,
            CLUSTER + OBSERVE,
            "127.0.0.1:3101:3101",
            "3101:3100",
            "3101:3100 leads to port 3100 of the container, where nobody listens: cluster_loki"
                + " listens on 3101, so write 3101:3101"),
        fault(
            StackRule.STACK_DEAD_PORT,
            CLUSTER + OBSERVE,
            "GF_SERVER_HTTP_PORT: '3001'",
            "GF_SERVER_HTTP_PORT: '3000'",
            "cluster_grafana listens on 3000"),
        fault(
            StackRule.STACK_DATA_LOST,
            CLUSTER + OBSERVE,
            "      - cluster_loki_data:/loki\n",
            "",
            "cluster_loki keeps its lines in /loki/chunks, which is on no volume"),
        fault(
            StackRule.STACK_DATA_LOST,
            ROOT + OBSERVE,
            "      - grafana_data:/var/lib/grafana\n",
            "",
            "grafana keeps everything that is pushed to it in /var/lib/grafana"),
        fault(
            StackRule.STACK_NOT_COLLECTED,
            CLUSTER + OBSERVE,
            "logging: cluster_promtail",
            "logging: promtail",
            "cluster_grafana has the label logging=promtail, and the collector takes"
                + " logging=cluster_promtail"),
        fault(
            StackRule.STACK_NO_JOB,
            ROOT + OBSERVE,
            "      logging_jobname: containerlogs\n",
            "",
            "grafana has no label logging_jobname"),
        fault(
            StackRule.STACK_UNKNOWN_HOST,
            ROOT + "config/loki.yml",
            "http://alertmanager:9093",
            "http://alerts:9093",
            "Loki's ruler uses http://alerts:9093, and no service has that name"),
        fault(
            StackRule.STACK_UNKNOWN_HOST,
            ROOT + "config/promtail.yml",
            "http://loki:3100",
            "http://cluster_loki:3100",
            "the collector promtail uses http://cluster_loki:3100/loki/api/v1/push, and no"
                + " service"),
        fault(
            StackRule.STACK_DATASOURCE_HOST,
            ROOT + "config/grafana-datasources.yml",
            "http://loki:3100",
            "http://localhost:3100",
            "the datasource Root logs (Loki) uses http://localhost:3100, which in a container is"
                + " that container itself"),
        fault(
            StackRule.STACK_WRONG_PORT,
            CLUSTER + "config/grafana-datasources.yml",
            "http://cluster_loki:3101",
            "http://cluster_loki:3100",
            "but cluster_loki listens on 3101"),
        fault(
            StackRule.STACK_WRONG_PORT,
            CLUSTER + "config/loki.yml",
            "http_listen_port: 3101",
            "http_listen_port: 3100",
            "but cluster_loki listens on 3100"),
        fault(
            StackRule.STACK_WRONG_PORT,
            ROOT + "config/loki.yml",
            "http://alertmanager:9093",
            "http://alertmanager",
            "but alertmanager listens on 9093"),
        fault(
            StackRule.STACK_MISSING_MOUNT,
            ROOT + OBSERVE,
            "-config.file=/etc/grafter/loki.yml",
            "-config.file=/etc/loki/loki.yml",
            "loki reads /etc/loki/loki.yml, and nothing is mounted there"),
        fault(
            StackRule.STACK_MISSING_MOUNT,
            ROOT + OBSERVE,
            "/etc/grafter/promtail.yml",
            "/etc/grafter/config.yml",
            "which would be root_orchestrator/config/config.yml, and there is no such file"),
        fault(
            StackRule.STACK_MISSING_MOUNT,
            ROOT + "config/loki.yml",
            "/etc/grafter/loki-overrides.yml",
            "/etc/grafter/overrides.yml",
            "root_orchestrator/config/overrides.yml"),
        fault(
            StackRule.STACK_MISSING_MOUNT,
            ROOT + "config/loki.yml",
            "directory: /etc/grafter/alerts",
            "directory: /etc/loki/rules",
            "the ruler reads /etc/loki/rules, and no file is mounted below it into loki"),
        fault(
            StackRule.STACK_MISSING_MOUNT,
            ROOT + OBSERVE,
            "./config/dashboards:",
            "./dashboards:",
            "root_orchestrator/dashboards/grafter-root-logs, and there is no such directory"),
        fault(
            StackRule.STACK_RULES_TENANT,
            CLUSTER + "config/loki.yml",
            "directory: /etc/grafter/alerts",
            "directory: /etc/grafter/alerts/fake",
            "ignores rules.yml beside them: it belongs into fake"),
        fault(
            StackRule.STACK_RULES_TENANT,
            ROOT + "config/loki.yml",
            "auth_enabled: true",
            "auth_enabled: false",
            "the rules of ops/rules.yml are for the tenant ops, and lines are stored for fake"),
        fault(
            StackRule.STACK_TENANT,
            CLUSTER + "config/loki.yml",
            "auth_enabled: false",
            "auth_enabled: true",
            "refuses lines without a tenant, and the collector cluster_promtail names none"),
        fault(
            StackRule.STACK_TENANT,
            ROOT + "config/grafana-datasources.yml",
            "httpHeaderName1: X-Scope-OrgID",
            "httpHeaderName1: X-Other",
            "sends no X-Scope-OrgID"),
        fault(
            StackRule.STACK_TENANT,
            ROOT + "config/promtail.yml",
            "tenant_id: ops",
            "tenant_id: dev",
            "asks the tenant ops, and lines are stored for dev"),
        fault(
            StackRule.STACK_NOBODY_TOLD,
            ROOT + "config/loki.yml",
            "  alertmanager_url: http://alertmanager:9093\n",
            "",
            "no alertmanager_url"),
        fault(
            StackRule.STACK_FILE_MOUNT,
            ROOT + OBSERVE,
            "      - loki_data:/loki\n",
            "      - loki_data:/loki\n      - ./config/loki.yml:/tmp/loki.yml\n",
            "root_orchestrator/config/loki.yml is mounted by itself"),
        fault(
            StackRule.STACK_DEFAULT_PASSWORD,
            ROOT + OBSERVE,
            "GF_SECURITY_ADMIN_PASSWORD",
            "GF_SECURITY_ADMIN_PASS",
            "admin may enter as admin"),
        fault(
            StackRule.STACK_PORT_TWICE,
            ROOT + OBSERVE,
            "127.0.0.1:3000:3000",
            "127.0.0.1:3100:3000",
            "port 3100 is published already, by loki"),
        fault(
            StackRule.STACK_FILE_SYNTAX,
            ROOT + "config/loki.yml",
            "auth_enabled: true",
            "auth_enabled: [",
            "loki cannot read the file"),
        fault(
            StackRule.STACK_LABEL,
            ROOT + "config/promtail.yml",
            "      - labels:\n          level: null\n",
            "      - labels:\n",
            "no line has the label level"));
  }

  private static Arguments fault(
      StackRule rule, String file, String old, String changed, String words) {
    return Arguments.of(rule, file, old, changed, words);
  }

  @ParameterizedTest(name = "{0}: {4}")
  @MethodSource("faults")
  void aFaultIsFound(StackRule rule, String file, String old, String changed, String words)
      throws IOException {
    Map<String, String> tree = golden("ruler-pages-tenant");
    assertThat(tree.get(file)).as(file).contains(old);

    List<Finding> findings = lint(changed(tree, file, text -> text.replace(old, changed)));

    assertThat(findings)
        .as("%s", findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.message()).contains(words);
              assertThat(finding.where().source()).isNotEmpty();
              assertThat(finding.where().line()).isPositive();
            });
  }

  @Test
  void everyRuleHasItsFault() {
    Set<Object> covered = faults().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());

    assertThat(covered).containsAll(EnumSet.allOf(StackRule.class));
  }

  @Test
  void everyRuleIsInThePageOnStacks() throws IOException {
    String page = Files.readString(Path.of("docs/stacks.md"));

    assertThat(StackRule.values())
        .allSatisfy(rule -> assertThat(page).contains("`" + rule.id() + "`"))
        .allSatisfy(rule -> assertThat(rule.summary()).endsWith("."));
  }

  @Test
  void manyServicesThatMountMuchAreJudgedInTime() {
    StringBuilder compose = new StringBuilder("services:\n");
    for (int i = 0; i < 300; i++) {
      compose
          .append("  g")
          .append(i)
          .append(": {image: grafana/grafana, volumes: ['.:/etc/g', 'd:/var/lib/grafana'],")
          .append(" environment: {GF_SECURITY_ADMIN_PASSWORD: x}}\n");
    }
    Map<String, String> tree = new TreeMap<>();
    tree.put("d/docker-compose.yml", compose.toString());
    for (int i = 0; i < 150; i++) {
      tree.put("d/f" + i + ".yml", "datasources: []\nx: [" + "1,".repeat(2000) + "1]\n");
    }

    assertTimeout(Duration.ofSeconds(20), () -> assertThat(lint(tree)).isEmpty());
  }

  @Test
  void anOldServiceBesideOursIsTold() throws IOException {
    Map<String, String> tree = golden("standard");
    tree.put(
        ROOT + "docker-compose.yml",
        """
        services:
          grafana:
            image: grafana/grafana
            ports: ["3000:3000"]
            volumes: [grafana:/var/lib/grafana]
            environment: [GF_SECURITY_ADMIN_PASSWORD=x]
          addons:
            image: addons
            labels: ["logging=cluster_promtail"]
        """);

    assertThat(lint(tree))
        .extracting(finding -> finding.rule().id() + ": " + finding.message())
        .containsExactlyInAnyOrder(
            "stack-not-collected: addons has the label logging=cluster_promtail, and the collector"
                + " takes logging=promtail: its lines are not collected here",
            "stack-port-twice: Compose adds the ports of several files up, and"
                + " root_orchestrator/override-observe.yml publishes port 3000 for grafana too:"
                + " take the service out of one of them",
            "stack-port-twice: Compose adds the ports of several files up, and"
                + " root_orchestrator/docker-compose.yml publishes port 3000 for grafana too: take"
                + " the service out of one of them");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services: [1, 2]",
        "services: {loki: 3}",
        "services: {loki: {image: grafana/loki, ports: 3, volumes: {a: b}, command: {x: 1}}}",
        "services: {loki: {image: grafana/loki, command: -config.file, volumes: ['', ':', {}]}}",
        "services: {loki: {image: 'grafana/loki:3', command: '-config.file=/c/l.yml', volumes:"
            + " ['./c:/c']}}",
        "services: {grafana: {image: grafana/grafana, ports: ['${P}:3000', 'x', '1-2:3-4']}}",
        "services: {a: &a {image: grafana/alloy, command: [run, /c/x]}, b: *a}",
        "services: {x: {image: 'grafana/loki', deploy: {replicas: zero}}}"
      })
  void strangeFilesAreNoCrash(String compose) {
    Map<String, String> tree = new HashMap<>(Map.of("d/docker-compose.yml", compose));
    tree.put("d/c/l.yml", "server: 3\nruler: {storage: 1}\nstorage_config: []\nmemberlist: x");

    assertThat(lint(tree)).allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
  }

  private static List<Finding> lint(Map<String, String> tree) {
    List<Source> sources =
        tree.entrySet().stream()
            .filter(entry -> !entry.getKey().endsWith(".alloy"))
            .map(entry -> new Source(entry.getKey(), entry.getValue()))
            .toList();
    return StackLinter.lint(sources, StackFiles.of(tree));
  }

  private static Map<String, String> changed(
      Map<String, String> tree, String file, UnaryOperator<String> change) {
    Map<String, String> copy = new TreeMap<>(tree);
    copy.computeIfPresent(file, (path, text) -> change.apply(text));
    return copy;
  }

  /** A golden tree, with a dashboard in each directory that a provider names. */
  private static Map<String, String> golden(String name) throws IOException {
    Path out = GOLDEN.resolve(name).resolve("out");
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    for (String level : List.of("root", "cluster")) {
      tree.put(level + "_orchestrator/config/dashboards/grafter-" + level + "-logs/one.json", "{}");
    }
    return tree;
  }
}
