package dev.grafter.lint.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.lint.Assumptions;
import dev.grafter.lint.Environment;
import dev.grafter.lint.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alerting files of this project, as an operator mounts them with all secrets set. */
class RenderedAlertsTest {

  @ParameterizedTest
  @ValueSource(strings = {"root", "cluster"})
  void haveNoFindings(String level) throws IOException {
    Path file = Path.of("alerts", level, "grafana", "alerts.yml");
    assertThat(
            ProvisioningLinter.lint(
                List.of(new Source(file.toString(), Files.readString(file))),
                new EverythingIsSet(),
                Assumptions.FRESH))
        .isEmpty();
  }

  private static final class EverythingIsSet implements Environment {
    @Override
    public Optional<String> variable(String name) {
      return Optional.of("https://example.org/" + name);
    }

    @Override
    public FileState file(String path) {
      return FileState.READABLE;
    }
  }
}
