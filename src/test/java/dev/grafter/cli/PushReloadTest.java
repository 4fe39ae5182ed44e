package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushReloadTest {

  @TempDir private Path dir;
  private final FakeGrafana grafana = FakeGrafana.start(Profile.GRAFANA_13);

  @AfterEach
  void stop() {
    grafana.close();
  }

  @Test
  void anAdministratorWithAPasswordHasTheFilesReadBeforeThePush() throws IOException {
    Cli cli = push("user: admin, password: \"file:%s\"", "admin", "--reload", "--yes");

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.err()).contains("root: Grafana read its provisioning files again");
    assertThat(paths())
        .startsWith(
            "POST /api/admin/provisioning/datasources/reload",
            "POST /api/admin/provisioning/dashboards/reload",
            "POST /api/admin/provisioning/alerting/reload");
    assertThat(cli.out()).contains("create folder \"Test logs\"");
  }

  @Test
  void aTokenMayNotAndThenNothingIsPushed() throws IOException {
    Cli cli = push("token: \"file:%s\"", grafana.adminToken(), "--reload", "--yes");

    assertThat(cli.code()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(cli.err())
        .contains("Tried to reload the provisioned datasources on site \"root\"", "answered 403")
        .contains("Only a server administrator who signs in with user and password may do this")
        .doesNotContain(grafana.adminToken());
    assertThat(paths()).hasSize(1);
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void aSavedPlanIsAppliedAsItIs() throws IOException {
    Cli cli = push("token: \"file:%s\"", "x", "--reload", "--plan", "plan.json");

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("--reload comes before planning");
    assertThat(paths()).isEmpty();
  }

  private List<String> paths() {
    return grafana.log().requests(request -> true).stream()
        .map(request -> request.method() + " " + request.path())
        .toList();
  }

  private Cli push(String credentials, String secret, String... options) throws IOException {
    Path file = Files.writeString(dir.resolve("secret"), secret + "\n");
    Path inventory =
        Files.writeString(
            dir.resolve("grafter.yml"),
            """
            version: 1
            owner: test
            sites:
              - name: root
                level: root
                grafana: {url: %s, %s}
            """
                .formatted(grafana.url(), credentials.formatted(file)));
    String[] all = new String[options.length + 7];
    List<String> head =
        List.of(
            "-f",
            inventory.toString(),
            "--provider",
            SampleProvider.class.getName(),
            "push",
            "--site",
            "root");
    for (int i = 0; i < head.size(); i++) {
      all[i] = head.get(i);
    }
    System.arraycopy(options, 0, all, head.size(), options.length);
    return Cli.run(all);
  }
}
