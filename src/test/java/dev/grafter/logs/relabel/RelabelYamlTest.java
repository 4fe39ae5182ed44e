package dev.grafter.logs.relabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelabelYamlTest {

  private static List<RelabelRule> read(String yaml) {
    return RelabelYaml.read(Yaml.parse(yaml, "promtail.yml", YamlOptions.GO_V2));
  }

  private static Map<String, String> apply(String yaml, Map<String, String> labels) {
    return new Relabeler(read(yaml)).apply(labels).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          - {source_labels: [a], target_label: b, regexp: x}|promtail.yml:1:41: a relabel rule has no property "regexp": did you mean "regex"?
          - {source_labels: [a-b], target_label: b}|promtail.yml:1:3: relabel rule: "a-b" is not a valid label name
          - {source_labels: a, target_label: b}|promtail.yml:1:19: source_labels should be a list, not a string
          - {target_label: b, action: hashmod, modulus: -1}|promtail.yml:1:47: modulus should be a whole number that is not negative
          - {target_label: b, action: hashmod, modulus: 1x}|promtail.yml:1:47: modulus should be a whole number that is not negative
          - {target_label: b, action: }|promtail.yml:1:28: relabel action cannot be empty
          - {regex: [], action: keep}|promtail.yml:1:11: regex should be a string, not a list
          - {regex: x, source_labels: [], action: labeldrop}|promtail.yml:1:3: relabel rule: labeldrop action requires only 'regex', and no other fields
          - {source_labels: [a], target_label: a, regex: (.*), action: keepequal}|promtail.yml:1:3: relabel rule: keepequal action requires only 'source_labels' and `target_label`, and no other fields
          - {action: labelmap, regex: (.*), replacement: 1$1}|promtail.yml:1:3: relabel rule: "1$1" is invalid 'replacement' for labelmap action
          - {target_label: 1$1}|promtail.yml:1:3: relabel rule: "1$1" is invalid 'target_label' for replace action
          - {source_labels: [a], target_label: b, action: lowercase, replacement: x}|promtail.yml:1:3: relabel rule: 'replacement' can not be set for lowercase action
          - 5|promtail.yml:1:3: a relabel rule should be an object, not a number
          """)
  void refusesWithThePlace(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml)).isInstanceOf(CodecException.class).hasMessage(message);
  }

  @Test
  void readsPlainValuesAsTheirText() {
    assertThat(
            apply(
                "- {source_labels: [a], regex: 5, target_label: yes, replacement: no}",
                Map.of("a", "5")))
        .containsEntry("yes", "no");
  }

  @Test
  void readsNullAsTheZeroValue() {
    assertThat(
            apply(
                "- {source_labels: [a, b], separator: , target_label: c}",
                Map.of("a", "1", "b", "2")))
        .containsEntry("c", "12");
  }

  @Test
  void comparesTheActionWithoutCase() {
    assertThat(read("- {regex: a, action: LabelDrop}"))
        .singleElement()
        .extracting(RelabelRule::action)
        .isEqualTo(RelabelAction.LABELDROP);
  }

  @Test
  void expandsReferencesAsGoDoes() {
    String yaml =
        "- {source_labels: [a], regex: '(?P<first>.)(.)', target_label: b, replacement:"
            + " '$$1 ${first} $2x ${2}x $ ${ $first_ 1$'}";
    assertThat(apply(yaml, Map.of("a", "xy"))).containsEntry("b", "$1 x  yx $ ${  1$");
  }

  @Test
  void changesCaseRuneByRune() {
    assertThat(
            apply(
                "- {source_labels: [a], target_label: b, action: uppercase}",
                Map.of("a", "straße")))
        .containsEntry("b", "STRAßE");
  }

  @Test
  void hashesLargeModuliUnsigned() {
    String yaml =
        "- {source_labels: [a], target_label: b, modulus: 18446744073709551615, action: hashmod}";
    assertThat(apply(yaml, Map.of("a", "x")).get("b")).isEqualTo("17710500428000290726");
  }

  @Test
  void keepsTheLinesOfDroppedDockerTargetsWithoutLabels() {
    Relabeler relabeler = new Relabeler(read("- {source_labels: [a], regex: x, action: drop}"));
    assertThat(relabeler.applyToDockerLine(Map.of("a", "x"))).isEmpty();
    assertThat(relabeler.applyToDockerLine(Map.of("a", "y", "__meta", "z")))
        .isEqualTo(Map.of("a", "y"));
  }
}
