package dev.grafter.gotext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoQuoteTest {

  @Test
  void escapesWhatGoEscapes() {
    assertThat(GoQuote.quote("a\"b\\c\n\t\u0000\u007f\u00e9\u200b\u00a0\ud83d\ude00"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\t\\x00\\x7f\u00e9\\u200b\\u00a0\ud83d\ude00\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "tab\tquote\"back\\slash", "\u00e9\ud83d\ude00\u0001", "`'"})
  void unquotesWhatItQuotes(String text) {
    assertThat(GoQuote.unquote(GoQuote.quote(text))).isEqualTo(text);
  }

  @Test
  void keepsBytesThatAreNotUtf8() {
    String text = GoQuote.unquote("\"a\\xff\\xc3\\xa9\\303\"");

    assertThat(text.codePointAt(2)).isEqualTo(0xe9);
    assertThat(GoQuote.quote(text)).isEqualTo("\"a\\xff\u00e9\\xc3\"");
    assertThat(GoQuote.bytes(text)).containsExactly('a', 0xff, 0xc3, 0xa9, 0xc3);
    assertThat(GoQuote.text(GoQuote.bytes(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "\"\\u00e9\\U0001F600\", \u00e9\ud83d\ude00",
    "`raw\\n`, raw\\n",
    "\"\\101\\x42\", AB",
    "'''\\''''', ''''"
  })
  void readsEscapes(String literal, String value) {
    assertThat(GoQuote.unquote(literal)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"",
        "\"a",
        "a",
        "\"\\d\"",
        "\"\\x4\"",
        "\"\\400\"",
        "\"\\'\"",
        "\"a\"b\"",
        "`a`b`",
        "\"a\nb\"",
        "\"\\U00110000\"",
        "\"\\"
      })
  void refusesWhatGoRefuses(String literal) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoQuote.unquote(literal))
        .withMessage("invalid syntax");
  }

  @Test
  void readsAndWritesCharacters() {
    assertThat(GoQuote.unquoteRune("'\\n'")).isEqualTo('\n');
    assertThat(GoQuote.unquoteRune("'\ud83d\ude00'")).isEqualTo(0x1F600);
    assertThat(GoQuote.quoteRune('\'')).isEqualTo("'\\''");
    assertThat(GoQuote.quoteRune('"')).isEqualTo("'\"'");
    assertThatIllegalArgumentException().isThrownBy(() -> GoQuote.unquoteRune("'ab'"));
    assertThatIllegalArgumentException().isThrownBy(() -> GoQuote.unquoteRune("\"a\""));
  }
}
