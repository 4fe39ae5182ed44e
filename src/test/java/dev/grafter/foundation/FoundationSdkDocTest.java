package dev.grafter.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.model.json.DashboardJson;
import dev.grafter.model.json.RuleGroupJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code in docs/foundation-sdk.md is code that compiles. */
class FoundationSdkDocTest {

  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Path EXAMPLE =
      Path.of("examples/foundation-sdk/src/main/java/com/example/shop/ShopLogs.java");
  private static final Path OURS = Path.of("src/test/java/dev/grafter/foundation/OurShopLogs.java");

  @Test
  void theCodeShownIsTheCodeThatIsTested() throws IOException {
    String sources = words(Files.readString(EXAMPLE)) + words(Files.readString(OURS)) + words(JSON);
    List<String> shown =
        JAVA.matcher(Files.readString(Path.of("docs/foundation-sdk.md")))
            .results()
            .map(block -> words(block.group(1)))
            .toList();

    assertThat(shown).hasSize(4).allSatisfy(block -> assertThat(sources).contains(block));
  }

  private static final String JSON =
      """
      DashboardJson.of(json).folder("shop").toResource()
      RuleGroupJson.of(json).folder("shop").toResource()
      """;

  @Test
  void jsonOfAnyBuilderGoesInThatWay() {
    String dashboard = "{\"title\": \"Shop\", \"panels\": []}";
    String group =
        "{\"title\": \"shop\", \"rules\": [{\"title\": \"r\", \"condition\": \"A\", \"data\":"
            + " [{\"refId\": \"A\"}]}]}";

    assertThat(DashboardJson.of(dashboard).folder("shop").toResource().folderUid())
        .contains("shop");
    assertThat(RuleGroupJson.of(group).folder("shop").toResource().folderUid()).isEqualTo("shop");
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip() + " ";
  }
}
