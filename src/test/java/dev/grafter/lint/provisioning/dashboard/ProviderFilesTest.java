package dev.grafter.lint.provisioning.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.lint.provisioning.Lint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderFilesTest {

  private static final String FILE =
      """
      apiVersion: 1
      providers:
        - name: logs
          type: file
          options: {path: /var/lib/grafana/dashboards}
      """;

  @Test
  void aGoodFileHasNoFindings() {
    assertThat(Lint.rules(FILE)).isEmpty();
  }

  @Test
  void withoutApiVersionGrafanaWantsAList() {
    assertThat(Lint.said(FILE.replace("apiVersion: 1\n", "")))
        .containsExactly("line 1: cannot unmarshal !!map into []");
    assertThat(Lint.rules("- {name: a, type: file, options: {folder: /d}}\n"))
        .containsExactlyInAnyOrder(
            "provider-legacy-schema", "provider-path-deprecated [0].options.folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          type: file ~ type: git ~ provider-type-unknown ~ type git is not supported
          path: /var/lib/grafana/dashboards ~ path: 5 ~ provider-path-missing ~ failed to load dashboards, path param is not a string
          path: /var/lib/grafana/dashboards ~ path: $PORT ~ provider-path-missing ~ failed to load dashboards, path param is not a string
          type: file ~ orgId: 4 ~ provider-org-unknown ~ failed to provision dashboards with "logs" reader: [org.notFound] failed to get org by ID: 4
          type: file ~ folderUid: general ~ provider-folder-invalid ~ ``
          type: file ~ editable: true ~ provider-option-ignored ~ ``
          type: file ~ allowUiUpdates: maybe ~ not-a-boolean ~ strconv.ParseBool: parsing "maybe": invalid syntax
          type: file ~ allowUIUpdates: true ~ unknown-key ~ ``
          {path ~ {foldersFromFilesStructure: 'true', path ~ provider-option-ignored ~ ``
          """)
  void findsWhatGrafanaDoesWithALine(String from, String to, String rule, String said) {
    assertThat(Lint.files(FILE.replace(from, to)))
        .anySatisfy(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo(rule);
              assertThat(finding.said()).isEqualTo(said);
            });
  }

  @Test
  void namesDifferAndFoldersComeFromOnePlace() {
    assertThat(Lint.said(FILE + "  - {name: logs, options: {path: /other}}\n"))
        .containsExactly("dashboard name \"logs\" is not unique");
    assertThat(
            Lint.said(
                FILE.replace("type: file", "folder: F\n    folderUid: f")
                    .replace("{path", "{foldersFromFilesStructure: true, path")))
        .containsExactly(
            "'folder' and 'folderUID' should be empty using 'foldersFromFilesStructure' option");
  }
}
