package dev.grafter.logs.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JmesPathTest {

  private static final String DATA =
      "{\"level\":\"INFO\",\"n\":5,\"ok\":true,\"none\":null,\"tags\":[\"b\",\"a\"],"
          + "\"ctx\":{\"url\":\"https://x\",\"deep\":{\"k\":\"v\"}},"
          + "\"arr\":[{\"k\":\"x\",\"v\":2},{\"k\":\"y\",\"v\":1}]}";

  private static String search(String expression) {
    JsonExtractor extractor = new JsonExtractor(Map.of("r", expression));
    assertThat(extractor.read(DATA)).isTrue();
    return JsonValues.write(extractor.value(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          level#"INFO"
          ctx.deep.k#"v"
          "level"#"INFO"
          tags[0]#"b"
          tags[-1]#"a"
          tags[::-1]#["a","b"]
          arr[*].k#["x","y"]
          arr[?v>`1`].k | [0]#"x"
          arr[].v#[2,1]
          ctx.*.k#["v"]
          [level, n]#["INFO",5]
          {a: level, b: missing}#{"a":"INFO","b":null}
          none || level#"INFO"
          ok && n#5
          !none#true
          n == `5`#true
          level < n#null
          length(tags)#2
          join('-', sort(tags))#"a-b"
          sort_by(arr, &v)[0].k#"y"
          max_by(arr, &v).k#"x"
          sum(arr[].v)#3
          to_string(ctx.deep)#"{\\"k\\":\\"v\\"}"
          to_number('1e3')#1000
          not_null(none, level)#"INFO"
          map(&k, arr)#["x","y"]
          contains(tags, 'a')#true
          type(@)#"object"
          merge(ctx.deep, {z: n})#{"k":"v","z":5}
          keys(ctx.deep)#["k"]
          """)
  void findsValues(String expression, String json) {
    assertThat(search(expression)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown(level)", "length(n)", "sum(tags)", "abs(level)", "tags[::0]"})
  void failsWithoutAValue(String expression) {
    assertThatThrownBy(() -> search(expression)).isInstanceOf(JmesFailure.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a..b",
        "a.",
        "[",
        "a[",
        "`x`",
        "'x",
        "a b",
        "{a}",
        "foo(",
        "\"a\"(b)",
        "=",
        "a[b]"
      })
  void refuses(String expression) {
    assertThatThrownBy(() -> JmesPath.compile(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("could not compile JMES expression");
  }

  @Test
  void boundsNesting() {
    assertThatThrownBy(() -> JmesPath.compile("!".repeat(100_000) + "a"))
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void readsOnlyWhatAnExpressionNeeds() {
    assertThat(JmesPath.compile("a.b || c[0]").members().orElseThrow()).containsExactly("a", "c");
    assertThat(JmesPath.compile("keys(@)").members()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[1]",
        "\"x\"",
        "{\"a\":1} x",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":-}",
        "{\"a\":tru}",
        "{\"a\"",
        "{\"a\":\"\t\"}",
        "{\"a\":1,}",
        "{\"a\":1e999}",
        "{'a':1}",
        "{\"a\":.5}"
      })
  void knowsWhatIsNoObject(String text) {
    assertThat(new JsonExtractor(Map.of("a", "")).read(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        " {\"a\" : [1, {\"b\": null}] } ",
        "{\"a\":\"\\n\t\"}",
        "{\"a\":-0.5e-3}"
      })
  void knowsWhatIsAnObject(String text) {
    assertThat(new JsonExtractor(Map.of("a", "")).read(text)).isTrue();
  }

  @Test
  void boundsTheDepthOfLines() {
    String deep = "{\"a\":" + "[".repeat(1_000_000);
    assertThat(new JsonExtractor(Map.of("a", "")).read(deep)).isFalse();
  }
}
