package dev.grafter.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fleet.Level;
import dev.grafter.logs.pipeline.PipelineYaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContainerPipelineTest {

  /** The tests of schema and speed use the file, so it must be the same pipeline. */
  @Test
  void isTheOneThatIsMeasured() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/pipelines/all-formats.yml"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(ContainerPipeline.of(Level.CLUSTER).stages())
          .isEqualTo(PipelineYaml.parse("cluster", text, "all-formats.yml").pipeline().stages());
    }
  }
}
