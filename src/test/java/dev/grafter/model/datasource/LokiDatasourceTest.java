package dev.grafter.model.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fleet.Secret;
import dev.grafter.model.Resource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LokiDatasourceTest {

  private static LokiDatasource.Builder loki() {
    return LokiDatasource.of("lib-loki", "Library logs", URI.create("http://loki:3100"));
  }

  private static Node.Obj jsonData(Resource.Datasource datasource) {
    return datasource.content().get("jsonData").asObject().orElseThrow();
  }

  @Test
  void aLimitOfLinesIsAStringAndATimeoutSeconds() {
    Node.Obj data =
        jsonData(loki().maxLines(500).timeout(Duration.ofMinutes(1)).build().toResource());

    assertThat(data.get("maxLines")).isEqualTo(Node.of("500"));
    assertThat(data.get("timeout")).isEqualTo(Node.of(60));
  }

  @Test
  void itIsNobodysDefaultUnlessAsked() {
    assertThat(loki().build().toResource().content().get("isDefault")).isEqualTo(Node.of(false));
    assertThat(loki().makeDefault().build().toResource().content().get("isDefault"))
        .isEqualTo(Node.of(true));
  }

  @Test
  void theTenantIsAHeaderThatEverybodyMayRead() {
    Resource.Datasource datasource = loki().tenant("oak").build().toResource();

    assertThat(jsonData(datasource).text("httpHeaderName1")).contains("X-Scope-OrgID");
    assertThat(datasource.open()).containsEntry("httpHeaderValue1", "oak");
    assertThat(datasource.secrets()).isEmpty();
  }

  @Test
  void headersAreNumberedWithoutAGap() {
    Resource.Datasource datasource =
        loki().header(Header.secret("X-Key", Secret.env("KEY"))).tenant("oak").build().toResource();

    assertThat(jsonData(datasource).text("httpHeaderName1")).contains("X-Key");
    assertThat(jsonData(datasource).text("httpHeaderName2")).contains("X-Scope-OrgID");
    assertThat(datasource.secrets()).containsOnlyKeys("httpHeaderValue1");
    assertThat(datasource.open()).containsOnlyKeys("httpHeaderValue2");
  }

  @Test
  void noSecretStandsInTheContent() {
    Resource.Datasource datasource =
        loki()
            .authentication(new Authentication.Basic("reader", Secret.env("LOKI_PASSWORD")))
            .tls(
                new DatasourceTls(
                    Optional.of(Secret.file("/run/ca.pem")),
                    Optional.of(Secret.file("/run/cert.pem")),
                    Optional.of(Secret.file("/run/key.pem")),
                    Optional.of("loki.example"),
                    false))
            .build()
            .toResource();

    assertThat(datasource.secrets())
        .containsOnlyKeys("basicAuthPassword", "tlsCACert", "tlsClientCert", "tlsClientKey");
    assertThat(Json.write(datasource.content()))
        .contains("\"basicAuthUser\":\"reader\"")
        .contains("\"tlsAuth\":true")
        .contains("\"tlsAuthWithCACert\":true")
        .contains("\"serverName\":\"loki.example\"")
        .doesNotContain("LOKI_PASSWORD")
        .doesNotContain("/run/");
  }

  @Test
  void derivedFieldsLeadToAnAddressOrIntoADatasource() {
    Resource.Datasource datasource =
        loki()
            .derivedField(
                DerivedField.ofLine("trace", "trace=(\\w+)", "${__value.raw}").into("tempo"))
            .derivedField(
                DerivedField.ofLabel("job", "job", "https://ci.example/${__value.raw}")
                    .labelled("Open job"))
            .build()
            .toResource();

    List<Node> fields = jsonData(datasource).get("derivedFields").asList().orElseThrow().items();
    assertThat(fields.get(0).asObject().orElseThrow().text("matcherType")).contains("regex");
    assertThat(fields.get(0).asObject().orElseThrow().text("datasourceUid")).contains("tempo");
    assertThat(fields.get(1).asObject().orElseThrow().text("matcherType")).contains("label");
    assertThat(fields.get(1).asObject().orElseThrow().text("urlDisplayLabel")).contains("Open job");
  }

  @Test
  void badPartsAreRefusedWithASentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LokiDatasource.of("lib", "Logs", URI.create("ftp://loki")).build())
        .withMessage(
            "datasource \"Logs\" has the address \"ftp://loki\": it begins with http:// or"
                + " https://");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loki().maxLines(0).build())
        .withMessageContaining("datasource \"Library logs\" answers with no line");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loki().timeout(Duration.ofMillis(1500)).build())
        .withMessageContaining("the timeout is whole seconds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> loki().tenant("a").header(Header.open("x-scope-orgid", "b")).build())
        .withMessageContaining("sends the header x-scope-orgid twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DerivedField.ofLine("trace", "trace=\\w+", "x"))
        .withMessageContaining("needs a group");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Header.open("X-A", "one\r\nX-B: two"))
        .withMessage("the value of header X-A must be one line");
  }
}
