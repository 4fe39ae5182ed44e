package dev.grafter.logql.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.logql.regex.Shortcut.AnyOf;
import dev.grafter.logql.regex.Shortcut.Anything;
import dev.grafter.logql.regex.Shortcut.Containing;
import dev.grafter.logql.regex.Shortcut.EqualTo;
import dev.grafter.logql.regex.Shortcut.NotEmpty;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoRegexTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '\u0001',
      value = {
        "(\tmissing closing ): `(`",
        "a)b\tunexpected ): `a)b`",
        "[a\tmissing closing ]: `[a`",
        "[z-a]\tinvalid character class range: `z-a`",
        "[[:foo:]]\tinvalid character class range: `[:foo:]`",
        "\\p{Foo}\tinvalid character class range: `\\p{Foo}`",
        "a**\tinvalid nested repetition operator: `**`",
        "a**?\tinvalid nested repetition operator: `**?`",
        "*a\tmissing argument to repetition operator: `*`",
        "a{1001}\tinvalid repeat count: `{1001}`",
        "(a{100}){100}\tinvalid repeat count: `{100}`",
        "(?p)\tinvalid or unsupported Perl syntax: `(?p`",
        "(?i-)\tinvalid or unsupported Perl syntax: `(?i-)`",
        "(?P<a\tinvalid named capture: `(?P<a`",
        "(?P<a-b>x)\tinvalid named capture: `(?P<a-b>`",
        "a\\\ttrailing backslash at end of expression: ``",
        "\\8\tinvalid escape sequence: `\\8`",
        "\\C\tinvalid escape sequence: `\\C`",
        "\\x{110000}\tinvalid escape sequence: `\\x{110000`"
      })
  void refusesInGosWords(String expression, String reason) {
    assertThatThrownBy(() -> GoRegex.parse(expression))
        .isInstanceOf(RegexSyntaxException.class)
        .hasMessage("error parsing regexp: " + reason);
  }

  @Test
  void refusesWhatIsTooDeepOrTooLarge() {
    String deep = "(".repeat(1_001) + ")".repeat(1_001);

    assertThatThrownBy(() -> GoRegex.parse(deep))
        .hasMessage("error parsing regexp: expression nests too deeply: `" + deep + "`");
    assertThatThrownBy(() -> GoRegex.parse("((aaaaaaaaaa){100}){10}".repeat(400)))
        .hasMessageStartingWith("error parsing regexp: expression too large: `");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{,3}",
        "a{01}",
        "x{2}{",
        "(?i-s:a)b",
        "(?<n>x)",
        "\\Qa.b\\E+",
        "\\pN\\p{Greek}\\P{^Lu}",
        "[]a]",
        "[a-]",
        "[\\d\\pL[:^alpha:]]",
        "(?U)a+?",
        "\\x{1F600}\\101",
        "a||b",
        "()",
        "$^\\A\\z"
      })
  void takesWhatGoTakes(String expression) {
    assertThat(GoRegex.parse(expression).expression()).isEqualTo(expression);
  }

  @Test
  void namesItsGroups() {
    assertThat(GoRegex.parse("(a)(?P<x>b)(?:c)(?<y>d)").groupNames()).containsExactly("", "x", "y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".*", "a|", "(?:)", "x?", "^$", "a{0,2}", "\\B", "(a*)+"})
  void matchesTheEmptyText(String expression) {
    assertThat(GoRegex.matchesEmptyText(expression)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ".+", "a|b", "\\b", "[^a]", "x{1,}", ".*a"})
  void doesNotMatchTheEmptyText(String expression) {
    assertThat(GoRegex.matchesEmptyText(expression)).isFalse();
  }

  @Test
  void knowsWhatLokiDoesInsteadOfMatchingALabel() {
    assertThat(label("error|critical"))
        .isEqualTo(new AnyOf(List.of(equal("error"), equal("critical"))));
    assertThat(label("E|ERROR"))
        .isEqualTo(new AnyOf(List.of(containing("E"), containing("ERROR"))));
    assertThat(label("(?i)Err")).isEqualTo(new EqualTo("err", true));
    assertThat(label("b.*")).isEqualTo(containing("b"));
    assertThat(label(".*")).isEqualTo(new Anything());
    assertThat(label(".+")).isEqualTo(new NotEmpty());
    assertThat(label("|foo")).isEqualTo(equal("foo"));
    assertThat(label("b{2}")).isNull();
    assertThat(label("a|b")).isNull();
    assertThat(label("a.b")).isNull();
  }

  @Test
  void knowsWhatLokiDoesInsteadOfSearchingALine() {
    assertThat(line("error")).isEqualTo(containing("error"));
    assertThat(line("(?i)Error")).isEqualTo(new Containing("error", true));
    assertThat(line("foo|bar")).isEqualTo(new AnyOf(List.of(containing("foo"), containing("bar"))));
    assertThat(line("^foo")).isNull();
  }

  private static Shortcut label(String expression) {
    return GoRegex.parse(expression).labelShortcut().orElse(null);
  }

  private static Shortcut line(String expression) {
    return GoRegex.parse(expression).lineShortcut().orElse(null);
  }

  private static Shortcut equal(String text) {
    return new EqualTo(text, false);
  }

  private static Shortcut containing(String text) {
    return new Containing(text, false);
  }
}
