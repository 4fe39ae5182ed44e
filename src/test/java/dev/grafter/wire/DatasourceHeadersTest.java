package dev.grafter.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Secret;
import dev.grafter.model.datasource.Header;
import dev.grafter.model.datasource.LokiDatasource;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasourceHeadersTest {

  @Test
  void everyHeaderHasItsValueBesideTheSecrets() {
    LokiDatasource datasource =
        LokiDatasource.of("lib-loki", "Library logs", URI.create("http://loki:3100"))
            .tenant("oak")
            .header(Header.open("X-Cost", "5$"))
            .header(Header.secret("X-Key", Secret.env("KEY")))
            .build();

    Node.Obj file = DatasourceFileForm.write(List.of(datasource.toResource()), 1, List.of());

    Node.Obj written =
        file.get("datasources").asList().orElseThrow().items().get(0).asObject().orElseThrow();
    assertThat(written.get("secureJsonData"))
        .isEqualTo(
            Node.object()
                .put("httpHeaderValue1", "oak")
                .put("httpHeaderValue2", "5$$")
                .put("httpHeaderValue3", "${KEY}")
                .build());
  }
}
