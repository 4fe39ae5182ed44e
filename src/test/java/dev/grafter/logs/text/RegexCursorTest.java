package dev.grafter.logs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexCursorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^\\[(?P<level>[A-Z])(?:\\d{4}-\\d{2}-\\d{2}|\\d{4}) \\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})? (?P<service>\\S+) (?P<file>[^\\s:]+):(?P<line>\\d+)\\]",
        "^\\s*\\{",
        "^level=(?P<level>\\w+) ts=\\S+ service=(?P<service>\\S+)",
        "^(?s)(?P<time>\\S+?) (?P<stream>stdout|stderr) (?P<flags>\\S+?) (?P<content>.*)$"
      })
  void runsTheExpressionsOfPipelinesItself(String expression) {
    assertThat(GoRegex.compile(expression).program()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?i)error", "\\bx", "\\p{L}+", "[[:alpha:]]", "(a*)*", "(?m)^a"})
  void leavesTheOthersToRe2(String expression) {
    assertThat(GoRegex.compile(expression).program()).isEmpty();
  }

  @Test
  void findsAllMatchesAsGoDoes() {
    assertThat(all("a*", "baac")).containsExactly("0-0", "1-3", "4-4");
    assertThat(all("", "é✓")).containsExactly("0-0", "1-1", "2-2");
    assertThat(all("\\d+", "a1b22")).containsExactly("1-2", "3-5");
  }

  private static List<String> all(String expression, String text) {
    List<String> found = new ArrayList<>();
    RegexCursor cursor = GoRegex.compile(expression).cursor();
    cursor.findAll(text, () -> found.add(cursor.start(0) + "-" + cursor.end(0)));
    return found;
  }

  @Test
  void leavesVeryLongTextsToRe2() {
    RegexCursor cursor = GoRegex.compile("(a|b)+c").cursor();
    assertThat(cursor.find("ab".repeat(1_000_000) + "c")).isTrue();
    assertThat(cursor.end(0)).isEqualTo(2_000_001);
  }
}
