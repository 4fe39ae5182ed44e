package dev.grafter.alerting.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

  private static final GrafanaTemplates.Data DATA =
      new GrafanaTemplates.Data(
          Map.of("container", "api", "env", "prod", "env_kind", "x"),
          Map.of(
              "A", new GrafanaTemplates.StageNumber(Labels.of("container", "api"), 1234.5),
              "C", new GrafanaTemplates.StageNumber(Labels.of("container", "db"), 1)),
          "1234.5",
          1_500_000_000L);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u0001',
      value = {
        "plain; plain",
        "{{ $labels.container }} {{ .Labels.env }}; api prod",
        "{{ $labels }}; container=api, env=prod, env_kind=x",
        "{{ $values.A }} {{ $values.A.Value }} {{ $values.A.Labels.container }}; 1234.5 1234.5 api",
        "{{ $values }}; map[A:1234.5 C:1]",
        "{{ $value }}; 1234.5",
        "[{{ $labels.nope }}]; [[no value]]",
        "{{ $values.Z.Value }}; [no value]",
        "{{ humanize $values.Z.Value }}; {{ humanize $values.Z.Value }}",
        "{{ $labels.nope | toUpper }}; {{ $labels.nope | toUpper }}",
        "{{ unknown }}; {{ unknown }}",
        "{{ humanize $values.A.Value }} {{ humanize1024 2048.0 }} {{ humanizeDuration 3661.0 }};"
            + " 1.234k 2ki 1h 1m 1s",
        "{{ humanizePercentage 0.256 }} {{ humanizeTimestamp 0.0 }}; 25.6% 1970-01-01 00:00:00"
            + " +0000 UTC",
        "{{ if gt $values.A.Value 5.0 }}much{{ else }}little{{ end }}; much",
        "{{ range $name, $value := $labels }}{{ $name }} {{ end }}; container env env_kind ",
        "{{ title \"a b\" }} {{ \"x\" | toUpper }} {{ toLower \"Y\" }}; A B X y",
        "{{ match \"a.i\" $labels.container }} {{ reReplaceAll \"(a)p\" \"x$1\" \"api\" }}; true"
            + " xai",
        "{{ filterLabels $labels \"env\" }}; env=prod",
        "{{ filterLabelsRe $labels \"^env\" }}; env=prod, env_kind=x",
        "{{ removeLabels $labels \"env\" }}; container=api, env_kind=x",
        "{{ removeLabelsRe $labels \"^env\" }}; container=api",
        "{{ (mergeLabelValues $values).container }}; api, db",
        "{{ graphLink \"up\" }}|; |",
        "{{ tableLink \"{\\\"expr\\\": \\\"a b\\\", \\\"datasource\\\": \\\"d\\\"}\" }};"
            + " /explore?left={\"datasource\":\"d\",\"queries\":[{\"datasource\":\"d\",\"expr\":\"a+b\",\"instant\":true,\"range\":false,\"refId\":\"A\"}],\"range\":{\"from\":\"now-1h\",\"to\":\"now\"}}",
        "{{ externalURL }} {{ pathPrefix }}; http://localhost:3000/ /",
        "{{ define \"x\" }}{{ .arg0 }}-{{ .arg1 }}{{ end }}{{ template \"x\" (args 1 \"2\") }};"
            + " 1-2",
        "{{ query \"up\" | len }}; 0",
        "{{ index $values \"A\" }} [{{ index $values \"Z\" }}] [{{ index $labels \"z\" }}] {{ len"
            + " $values }}; 1234.5 [0] [] 2",
        "{{ now }} {{ urlQueryEscape \"a b\" }} {{ toDuration 90.5 }}; 1.5 a+b 1m30.5s",
        "{{ query \"up\" | first | value }}; {{ query \"up\" | first | value }}",
        "{{ stripPort \"a:1\" }} {{ stripDomain \"a.b.c\" }} {{ parseDuration \"1h\" }}; a a 3600",
        "{{ printf \"%.2f\" $values.A.Value }} {{ len $labels }}; 1234.50 3",
      })
  void grafanaExpands(String text, String expected) {
    assertThat(new GrafanaTemplates("t").expand(text, DATA).stripTrailing())
        .isEqualTo(expected.stripTrailing());
  }

  @Test
  void hostileTemplatesAreBounded() {
    GrafanaTemplates templates = new GrafanaTemplates("t");
    for (String bomb :
        List.of(
            "{{ define \"x\" }}{{ template \"x\" . }}{{ end }}{{ template \"x\" . }}",
            "{{ define \"x\" }}{{ range $labels }}{{ range $labels }}x{{ end }}{{ end }}{{ end }}"
                + "{{ printf \"%999999s\" \"a\" }}{{ printf \"%999999s\" \"a\" }}",
            "{{ range $a := $labels }}{{ printf \"%999999s\" \"a\" }}{{ end }}",
            "{{")) {
      assertThat(templates.expand(bomb, DATA)).isEqualTo(bomb);
    }
  }

  private static String ruler(String text) {
    RuleQueries queries =
        query -> {
          if (query.isEmpty()) {
            throw new IllegalArgumentException("parse error");
          }
          return List.of(new Sample(Labels.of("c", "z"), 3), new Sample(Labels.of("c", "b"), 7));
        };
    return new RulerTemplates("Up")
        .expand(text, new RulerTemplates.Data(Map.of("c", "a"), 2.5, queries));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u0001',
      value = {
        "{{ $value }} in {{ $labels.c }}; 2.5 in a",
        "[{{ $labels.nope }}]; []",
        "{{ .Value | humanize }} {{ $externalURL }}{{ externalURL }}{{ $externalLabels }}; 2.5"
            + " map[]",
        "{{ query \"q\" | first | value }}; 3",
        "{{ query \"q\" | sortByLabel \"c\" | first | label \"c\" }}; b",
        "{{ range query \"q\" }}{{ .Labels.c }}={{ .Value }} {{ end }}; z=3 b=7",
        "{{ with query \"q\" }}{{ . | first | strvalue }}|{{ end }}; |",
        "{{ graphLink \"up\" }}; /graph?g0.expr=up&g0.tab=0",
      })
  void theRulerExpands(String text, String expected) {
    assertThat(ruler(text).stripTrailing()).isEqualTo(expected);
  }

  @Test
  void anErrorOfTheRulerStandsInTheText() {
    assertThat(ruler("{{ nope }}"))
        .isEqualTo(
            "<error expanding template: error parsing template __alert_Up: template:"
                + " __alert_Up:1: function \"nope\" not defined>");
    assertThat(ruler("{{ humanize \"x\" }}"))
        .startsWith("<error expanding template: error executing template __alert_Up: template:")
        .endsWith("error calling humanize: strconv.ParseFloat: parsing \"x\": invalid syntax>");
    assertThat(ruler("{{ query \"\" }}")).contains("error calling query: parse error");
    assertThat(RulerTemplates.problem("Up", "{{ if }}")).isPresent();
    assertThat(RulerTemplates.problem("Up", "{{ $value }}")).isEmpty();
  }
}
