package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.fake.FakeGrafana;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is different at a site is listed in its plan, and pushed. */
class OverridesCommandTest {

  @TempDir private Path dir;
  private final FakeGrafana grafana = FakeGrafana.start();

  @AfterEach
  void stop() {
    grafana.close();
  }

  private Cli run(String overrides, String... args) throws IOException {
    Path token = Files.writeString(dir.resolve("token"), grafana.adminToken());
    Path inventory =
        Files.writeString(
            dir.resolve("grafter.yml"),
            """
            version: 1
            owner: test
            sites:
              - name: root
                level: root
                grafana: {url: %s, token: "file:%s"}
                overrides: %s
            """
                .formatted(grafana.url(), token, overrides));
    String[] all = new String[args.length + 4];
    all[0] = "-f";
    all[1] = inventory.toString();
    all[2] = "--provider";
    all[3] = SampleProvider.class.getName();
    System.arraycopy(args, 0, all, 4, args.length);
    return Cli.run(all);
  }

  @Test
  void thePlanListsThemAndThePushWritesThem() throws IOException {
    String overrides = "{folders: {t-logs: own-logs}, datasources: {t-loki: own-loki}}";

    Cli plan = run(overrides, "plan");
    Cli push = run(overrides, "push", "--yes");

    assertThat(plan.out())
        .contains(
            "Override: the folder t-logs is own-logs.",
            "Override: the datasource t-loki is own-loki.",
            "+ create folder \"Test logs\" (own-logs)");
    assertThat(push.code()).as(push.out() + push.err()).isZero();
    assertThat(grafana.snapshot().objects())
        .containsKeys("1/folder/own-logs", "1/datasource/own-loki")
        .doesNotContainKeys("1/folder/t-logs", "1/datasource/t-loki");
    assertThat(
            Json.parse(run(overrides, "plan", "-o", "json").out(), "plan")
                .asObject()
                .orElseThrow()
                .find("sites")
                .orElseThrow()
                .toString())
        .contains("Override: the folder t-logs is own-logs.");
    assertThat(run(overrides, "plan").out()).contains("Nothing to do");
  }

  @Test
  void aPushIsMarkedWhereItWroteSomething() throws IOException {
    run("{}", "push", "--yes", "--marker", "release 7");
    run("{}", "push", "--yes", "--marker", "release 8");

    assertThat(grafana.call("GET", "/api/annotations?tags=grafter", null).node().toString())
        .contains("release 7", "owner:test", "site:root")
        .doesNotContain("release 8");
  }

  @Test
  void aMistakeIsTheUsers() throws IOException {
    Cli plan = run("{folders: {nope: own-logs}}", "plan");

    assertThat(plan.code()).isEqualTo(ExitCode.USAGE);
    assertThat(plan.err())
        .contains("site \"root\": overrides.folders names \"nope\", but no such folder is defined");
  }
}
