package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.ShopLogs;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Profile;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.foundation.OurShopLogs;
import dev.grafter.logql.LogQl;
import dev.grafter.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example that the documentation shows: it renders, and a Grafana takes it. */
class FoundationSdkExampleTest {

  @TempDir Path project;

  @Test
  void theExampleRenders() throws IOException {
    Cli cli =
        Cli.run(
            "--provider",
            ShopLogs.class.getName(),
            "render",
            "--level",
            "root",
            "--project",
            project.toString());

    assertThat(cli.code()).as(cli.err()).isZero();
    Node dashboard =
        Json.parse(Files.readString(project.resolve("dashboards/root/shop-logs.json")), "rendered");
    assertThat(dashboard.asObject().orElseThrow().text("title")).contains("Shop logs");
    assertThat(Files.readString(project.resolve("alerts/root/grafana/alerts.yml")))
        .contains("uid: shop-errors", "sum by (container_name)");
  }

  @Test
  void theSameDashboardOfOurOwnBuildersAsksTheSame() {
    Resource.Dashboard theirs =
        new ShopLogs().resources(Site.of(Level.ROOT)).all(Resource.Dashboard.class).get(0);

    assertThat(asked(theirs)).isEqualTo(asked(OurShopLogs.dashboard())).hasSize(2);
  }

  private static List<String> asked(Resource.Dashboard dashboard) {
    return dashboard.content().get("panels").asList().orElseThrow().items().stream()
        .map(panel -> panel.asObject().orElseThrow())
        .map(panel -> panel.text("type").orElseThrow() + " " + expr(panel))
        .toList();
  }

  private static String expr(Node.Obj panel) {
    Node.Obj target =
        panel.get("targets").asList().orElseThrow().items().get(0).asObject().orElseThrow();
    return LogQl.parse(target.text("expr").orElseThrow()).text();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whatIsPushedIsUnchangedAfterwards(Profile profile) throws IOException {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Path token = Files.writeString(project.resolve("token"), grafana.adminToken());
      Path inventory =
          Files.writeString(
              project.resolve("grafter.yml"),
              """
              version: 1
              owner: shop
              sites:
                - {name: root, level: root, grafana: {url: "%s", token: "file:%s"}}
              """
                  .formatted(grafana.url(), token));

      Cli push = run(inventory, "push", "--yes");
      Cli plan = run(inventory, "plan", "--detailed-exitcode");

      assertThat(push.code()).as(push.out() + push.err()).isZero();
      assertThat(plan.code()).as(plan.out() + plan.err()).isZero();
    }
  }

  private static Cli run(Path inventory, String... command) {
    String[] args = new String[4 + command.length];
    args[0] = "-f";
    args[1] = inventory.toString();
    args[2] = "--provider";
    args[3] = ShopLogs.class.getName();
    System.arraycopy(command, 0, args, 4, command.length);
    return Cli.run(args);
  }
}
