package dev.grafter.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExampleProviderTest {

  private static final Path SOURCE =
      Path.of("src/test/java/dev/grafter/model/ExampleProvider.java");

  @Test
  void theExampleMakesADashboard() {
    ResourceSet set = new ExampleProvider().resources(Site.of(Level.ROOT));

    Resource.Dashboard dashboard = set.all(Resource.Dashboard.class).get(0);
    assertThat(Json.write(dashboard.content()))
        .contains("| logfmt | duration>2")
        .contains("\"type\":\"row\"");
  }

  @Test
  void theManualShowsTheExampleAsItIs() throws IOException {
    String source = Files.readString(SOURCE, StandardCharsets.UTF_8);
    String body = source.substring(source.indexOf("  @Override"), source.lastIndexOf('}'));
    String manual = Files.readString(Path.of("docs/definitions.md"), StandardCharsets.UTF_8);

    assertThat(manual).contains(body.strip());
  }
}
