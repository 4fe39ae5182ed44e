package dev.grafter.model.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Yaml;
import dev.grafter.model.Resource;
import dev.grafter.model.datasource.Correlation.Transformation;
import dev.grafter.wire.DatasourceFileForm;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrelationTest {

  private static final Correlation TRACE =
      Correlation.toLoki("loki", "Same trace", "other", "line", "{a=\"b\"} |= \"${trace}\"")
          .transform(
              new Transformation(
                  Transformation.Type.REGEX,
                  Optional.of("trace=(\\w+)"),
                  Optional.empty(),
                  Optional.of("trace")));

  @Test
  void inAFileItStandsAtItsSourceAndKeepsItsDollars() {
    List<Resource.Datasource> linked =
        DatasourceFileForm.linked(
            List.of(
                LokiDatasource.of("loki", "Loki", URI.create("http://loki:3100"))
                    .build()
                    .toResource()),
            List.of(TRACE.toResource()));

    assertThat(
            DatasourceFileForm.write(linked, 1, List.of())
                .find("datasources")
                .flatMap(list -> list.asList())
                .orElseThrow()
                .items()
                .get(0)
                .asObject()
                .orElseThrow()
                .get("correlations"))
        .isEqualTo(
            Yaml.parse(
                """
                - targetUID: other
                  description: ""
                  type: query
                  config:
                    field: line
                    target: {expr: '{a="b"} |= "$${trace}"', queryType: range}
                    transformations: [{type: regex, expression: 'trace=(\\w+)', mapValue: trace}]
                  label: Same trace
                """,
                ""));
  }

  @Test
  void aSourceThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> DatasourceFileForm.linked(List.of(), List.of(TRACE.toResource())))
        .hasMessage(
            "correlation \"Same trace\" (loki/Same trace) begins at a datasource that the file does"
                + " not define: define it too");
  }
}
