package dev.grafter.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoYamlErrorTest {

  /** What go-yaml v3 answered for the same texts; a vertical bar stands for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          groups: [| ~ yaml: line 1: did not find expected node content
          a: b: c ~ yaml: mapping values are not allowed in this context
          x: 1| y: 2 ~ yaml: line 2: mapping values are not allowed in this context
          a:|  - b| - c ~ yaml: line 2: did not find expected key
          a: "abc ~ yaml: found unexpected end of stream
          a: 'x|b: 1 ~ yaml: line 2: found unexpected end of stream
          a: *foo ~ yaml: unknown anchor 'foo' referenced
          a: {b: 1|c: 2 ~ yaml: line 1: did not find expected ',' or '}'
          a: [1, 2|b: 3 ~ yaml: line 1: did not find expected ',' or ']'
          a: "\\q" ~ yaml: found unknown escape character
          a: @x ~ yaml: found character that cannot start any token
          a: 1|- b ~ yaml: line 1: did not find expected key
          - a|b: 1 ~ yaml: line 1: did not find expected '-' indicator
          a: !foo!x 1 ~ yaml: found undefined tag handle
          """)
  void saysWhatGoSays(String text, String expected) {
    CodecException error =
        catchThrowableOfType(
            CodecException.class,
            () -> Yaml.parse(text.replace('|', '\n'), "f.yml", YamlOptions.GO_V3));
    assertThat(error.goText()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"'a: 1\nb: 2\na: 3', a, 1", "'{x: {k: 1, k: 2}}', '', 0"})
  void aJudgedFileKeepsItsRepeatedKeys(String text, String key, int line) {
    Node.Obj node = Yaml.parse(text, "f.yml", YamlOptions.GO_V3_JUDGED).asObject().orElseThrow();
    if (key.isEmpty()) {
      assertThat(node.find("x").orElseThrow().asObject().orElseThrow().repeated()).containsKey("k");
    } else {
      assertThat(node.repeated().get(key).line()).isEqualTo(line);
    }
  }
}
