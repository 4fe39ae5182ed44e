package dev.grafter.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

  @Test
  void knowsWhereEachValueWasWritten() {
    Node.Obj root = Yaml.parse("a: 1\nb:\n  - x: hello\n", "f.yml").asObject().orElseThrow();

    Node.Obj item = root.get("b").asList().orElseThrow().items().get(0).asObject().orElseThrow();
    assertThat(item.get("x").where()).hasToString("f.yml:3:8");
    assertThat(item.keyLocation("x")).hasToString("f.yml:3:5");
  }

  @ParameterizedTest
  @CsvSource({
    "yes, string, boolean", "on, string, boolean", "true, boolean, boolean", "0x1F, number, number",
    "012, number, number", "1_000, number, number", "1.5e3, number, number", "5m, string, string",
    "~, null, null", "'1:30', string, string", "2024-01-01, string, string"
  })
  void typesPlainScalarsAsTheDialectSays(String text, String core, String old) {
    assertThat(Yaml.parse(text, "f", YamlOptions.GO_V3).kind()).isEqualTo(core);
    assertThat(Yaml.parse(text, "f", YamlOptions.GO_V2).kind()).isEqualTo(old);
  }

  @Test
  void expandsAliasesAndMergeKeys() {
    Node node = Yaml.parse("base: &b {x: 1, y: 2}\nmore:\n  <<: *b\n  y: 3\n", "f");

    assertThat(node.asObject().orElseThrow().get("more"))
        .isEqualTo(Yaml.parse("{y: 3, x: 1}", "g"));
  }

  @Test
  void refusesADuplicateKeyWithBothPlaces() {
    assertThatThrownBy(() -> Yaml.parse("a: 1\nb: 2\na: 3\n", "f.yml"))
        .isInstanceOf(CodecException.class)
        .hasMessage("f.yml:3:1: the key \"a\" is given twice, first in line 1");
  }

  @Test
  void takesTheLastDuplicateWhereTheRealReaderDoes() {
    assertThat(Yaml.parse("a: 1\na: 3\n", "f", YamlOptions.GO_V2)).hasToString("{\"a\":3}");
  }

  @Test
  void boundsWhatAliasesExpandTo() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]%n"
              .formatted(i, i, String.join(",", java.util.Collections.nCopies(10, alias))));
    }
    assertThatThrownBy(() -> Yaml.parse(bomb.toString(), "f"))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("f:6:5: the aliases of this document expand to more than");
  }

  @Test
  void readsWhatAnAnchorNamesOnce() {
    Node.Obj node = Yaml.parse("a: &a [1, 2]\nb: *a\n", "f").asObject().orElseThrow();

    assertThat(node.get("b")).isSameAs(node.get("a"));
  }

  @Test
  void boundsHowDeepAliasesNest() {
    StringBuilder nest = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 600; i++) {
      nest.append("a%d: &a%d [*a%d]%n".formatted(i, i, i - 1));
    }
    assertThatThrownBy(() -> Yaml.parse(nest.toString(), "f"))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("nested deeper than 500 levels");
    assertThatThrownBy(() -> Yaml.parse("a: &a [*a, *a, *a]", "f"))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("an alias that contains itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [", "a: b: c", "\t- x", "a: *nope", "- &a [*a]"})
  void saysWhereTheTextIsNoYaml(String text) {
    assertThatThrownBy(() -> Yaml.parse(text, "f.yml"))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("f.yml:1:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "yes",
        "on",
        "12",
        "1.5",
        "null",
        "~",
        "",
        " lead",
        "trail ",
        "a: b",
        "# no",
        "*x",
        "&x",
        "!t",
        "%d",
        "@a",
        "`b`",
        "two\nlines",
        "two\nlines\n",
        "tail\n\n",
        " x\ny",
        "tab\tin",
        "quote'\"",
        "0x1f",
        "1:30",
        "é",
        "\u0000",
        "- x",
        "{a}",
        "[a]",
        ".inf",
        "=",
        "<<",
        "2024-01-01",
        "\\d+",
        "x #y",
        "~x",
        "1_0",
        "\ud83d\ude00"
      })
  void writesEveryStringSoThatBothDialectsReadItBack(String value) {
    Node node =
        Node.object()
            .put("k", value)
            .put(value.isEmpty() ? "e" : value, Node.list(Node.of(value)))
            .build();

    String text = Yaml.write(node);

    assertThat(Yaml.parse(text, "f", YamlOptions.GO_V3)).isEqualTo(node);
    assertThat(Yaml.parse(text, "f", YamlOptions.GO_V2)).isEqualTo(node);
  }

  @Test
  void writesBlocksWithTwoSpaces() {
    Node node =
        Node.object()
            .put(
                "groups",
                Node.list(Node.object().put("name", "a").put("rules", Node.list()).build()))
            .build();

    assertThat(Yaml.write(node, "made by a test"))
        .isEqualTo("# made by a test\ngroups:\n  - name: a\n    rules: []\n");
  }
}
