package dev.grafter.lint.provisioning.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.lint.Finding;
import dev.grafter.lint.provisioning.Lint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasourceFilesTest {

  private static final String FILE =
      """
      apiVersion: 1
      datasources:
        - name: Loki
          uid: loki
          type: loki
          url: http://loki:3100
      """;

  @Test
  void aGoodFileHasNoFindings() {
    assertThat(Lint.rules(FILE)).isEmpty();
  }

  /** A line more in the datasource, the one finding and what Grafana says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          editable: yes ~ not-a-boolean ~ strconv.ParseBool: parsing "yes": invalid syntax
          editable: ~ `` ~ ``
          editable: 'true' ~ lenient-type ~ ``
          editable: $WORD ~ not-a-boolean ~ `strconv.ParseBool: parsing `
          version: x ~ not-a-number ~ cannot convert value int: strconv.Atoi: parsing "x": invalid syntax
          version: 1.5 ~ not-a-number ~ cannot convert value int: strconv.Atoi: parsing "1.5": invalid syntax
          orgId: 7 ~ datasource-org-unknown ~ failed to provision "Loki" data source: [org.notFound] failed to get org by ID: 7
          orgId: $PORT ~ datasource-org-unknown ~ ``
          jsonData: text ~ yaml-type ~ line 7: cannot unmarshal !!str `text` into map[string]interface {}
          jsonData: [1] ~ yaml-type ~ line 7: cannot unmarshal !!seq into map[string]interface {}
          secureJsonData: {a: [x]} ~ yaml-type ~ line 7: cannot unmarshal !!seq into string
          secureJsonData: {a: 5} ~ lenient-type ~ ``
          jsonData: {httpHeaderName1: X} ~ loki-header-unpaired ~ ``
          jsonData: {httpHeaderValue1: X} ~ loki-secret-in-the-open ~ ``
          jsonData: {maxLine: '5'} ~ loki-setting-unknown ~ ``
          jsonData: {maxLines: many} ~ loki-setting-not-a-number ~ ``
          jsonData: {derivedFields: [{name: a}]} ~ loki-derived-field-incomplete ~ ``
          user: $__file{/nowhere-at-all} ~ file-unreadable ~ failed to interpolate value '$__file{/nowhere-at-all}': got error while expanding expander file: stat /nowhere-at-all:
          name: Other ~ yaml-duplicate-key ~ mapping key "name" already defined at line 3
          correlations: [{label: l, description: d}] ~ datasource-correlation-invalid ~ must have a targetUID
          """)
  void findsWhatGrafanaDoesWithALine(String line, String rule, String said) {
    List<Finding> findings = Lint.files(FILE + "    " + line + "\n");
    if (rule.isEmpty()) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.rule().id()).isEqualTo(rule);
                assertThat(finding.said()).isEqualTo(said);
                assertThat(finding.where().line()).isEqualTo(7);
              });
    }
  }

  @Test
  void valuesOfTheEnvironmentAreNeverPrinted() {
    for (Finding finding :
        Lint.files(
            FILE + "    editable: $WORD\n    version: $WORD\n    access: $WORD\n    orgId: $PORT\n",
            FILE.replace("loki\n", "$WORD!\n"))) {
      assertThat(finding.message() + finding.said()).doesNotContain("s3cret").doesNotContain("60");
    }
  }

  @Test
  void datasourcesMeetEachOtherAcrossFiles() {
    assertThat(Lint.rules(FILE, FILE)).containsExactly("datasource-replaced datasources[0].name");
    assertThat(Lint.rules(FILE, FILE.replace("uid: loki", "uid: other")))
        .containsExactly("datasource-name-twice datasources[0].name");
    assertThat(Lint.rules(FILE, FILE.replace("name: Loki", "name: Other")))
        .containsExactly("datasource-uid-twice datasources[0].uid");
    String standard = "    isDefault: true\n";
    assertThat(
            Lint.rules(
                FILE + standard,
                (FILE + standard).replace("Loki", "Other").replace("uid: loki", "uid: other")))
        .containsExactly("datasource-default-twice datasources[0].isDefault");
  }

  @Test
  void aDeletedDatasourceMayComeBackWithAnotherUid() {
    assertThat(
            Lint.rules(
                FILE,
                FILE.replace("uid: loki", "uid: other")
                    + "deleteDatasources: [{name: Loki, orgId: 1}]\n"))
        .isEmpty();
  }

  @Test
  void theOldSchemaIsPlainYaml() {
    assertThat(
            Lint.rules(
                """
                datasources:
                  - {name: L, type: loki, url: u, is_default: "true", org_id: x, jsonData: {}}
                """))
        .containsExactly(
            "datasource-legacy-schema apiVersion",
            "yaml-type datasources[0].is_default",
            "yaml-type datasources[0].org_id",
            "unknown-key datasources[0].jsonData");
    assertThat(Lint.said("apiVersion: \"1\"\ndatasources: []\n"))
        .containsExactly("line 1: cannot unmarshal !!str `1` into int64");
  }

  @Test
  void listsHoldObjects() {
    assertThat(Lint.rules("apiVersion: 1\ndatasources: [~]\n"))
        .containsExactly("null-item datasources[0]");
    assertThat(Lint.rules("apiVersion: 1\ndatasources: {a: 1}\n"))
        .containsExactly("yaml-type datasources");
    assertThat(Lint.rules("apiVersion: 1\ndatasources: [{uid: x, type: tempo}]\n"))
        .containsExactly("datasource-name-missing datasources[0].name");
  }
}
