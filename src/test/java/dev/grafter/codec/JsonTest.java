package dev.grafter.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void printsOneValueALineWithTwoSpaces() {
    Node node = Json.parse("{\"b\":[1,{\"c\":null}],\"a\":{},\"l\":[]}", "f");

    assertThat(Json.pretty(node))
        .isEqualTo(
            "{\n  \"b\": [\n    1,\n    {\n      \"c\": null\n    }\n  ],\n  \"a\": {},\n  \"l\": []\n}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1.0, 1",
    "1e3, 1000",
    "0.10, 0.1",
    "-0, 0",
    "12345678901234567890, 12345678901234567890",
    "1e300, 1E+300"
  })
  void spellsANumberInOneWay(String in, String out) {
    assertThat(Json.write(Json.parse(in, "f"))).isEqualTo(out);
  }

  @Test
  void equalityAndDigestLookAtValuesOnly() {
    Node a = Json.parse("{\"x\": 1.0, \"y\": [true]}", "a");
    Node b = Json.parse("{\"y\": [true], \"x\": 1}", "b");

    assertThat(a).isEqualTo(b).hasSameHashCodeAs(b);
    assertThat(Digest.of(a)).isEqualTo(Digest.of(b));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\":1,\"a\":2}", "1 2", "{'a':1}", "nul"})
  void saysWhereTheTextIsNoJson(String text) {
    assertThatThrownBy(() -> Json.parse(text, "f.json"))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("f.json:1:");
  }

  @Test
  void refusesNestingWithoutEnd() {
    assertThatThrownBy(() -> Json.parse("[".repeat(100_000), "f"))
        .isInstanceOf(CodecException.class);
  }
}
