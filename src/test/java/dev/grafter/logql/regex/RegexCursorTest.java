package dev.grafter.logql.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexCursorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^\\[(?P<level>[A-Z])(?:\\d{4}-\\d{2}-\\d{2}|\\d{4}) \\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?"
            + " (?P<service>\\S+) (?P<file>[^\\s:]+):(?P<line>\\d+)\\]",
        "(?i)error",
        "\\bx",
        "(?m)^\\p{L}+$",
        "^\\s*\\{",
        "^level=(?P<level>\\w+) ts=\\S+ service=(?P<service>\\S+)",
        "^(?s)(?P<time>\\S+?) (?P<stream>stdout|stderr) (?P<flags>\\S+?) (?P<content>.*)$"
      })
  void runsTheExpressionsOfPipelinesItself(String expression) {
    assertThat(CompiledRegex.of(expression).isProgrammed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a*)*", "(?:a|b*)+", "(?:a{20}){30}"})
  void leavesTheOthersToRe2(String expression) {
    assertThat(CompiledRegex.of(expression).isProgrammed()).isFalse();
  }

  @Test
  void findsAllMatchesAsGoDoes() {
    assertThat(all("a*", "baac")).containsExactly("0-0", "1-3", "4-4");
    assertThat(all("", "é✓")).containsExactly("0-0", "1-1", "2-2");
    assertThat(all("\\d+", "a1b22")).containsExactly("1-2", "3-5");
  }

  private static List<String> all(String expression, String text) {
    List<String> found = new ArrayList<>();
    RegexCursor cursor = CompiledRegex.of(expression).cursor();
    cursor.findAll(text, () -> found.add(cursor.start(0) + "-" + cursor.end(0)));
    return found;
  }

  @Test
  void leavesVeryLongTextsToRe2() {
    RegexCursor cursor = CompiledRegex.of("(a|b)+c").cursor();
    assertThat(cursor.find("ab".repeat(1_000_000) + "c")).isTrue();
    assertThat(cursor.end(0)).isEqualTo(2_000_001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\d+x", "(\\d+-)+x", "(?:1\\S*y)?\\d+x", "1(?:0|\\d{3})*x"})
  void isNotMadeSlowByTextsThatNearlyMatch(String expression) {
    RegexCursor cursor = CompiledRegex.of(expression).cursor();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(cursor.find("1".repeat(400_000))).isFalse());
  }

  @Test
  void manyMatchesInOneTextAreFoundInOnePass() {
    RegexCursor cursor = CompiledRegex.of("(?:a|ab)c|.").cursor();
    int[] count = {0};
    cursor.findAll("ac-".repeat(100_000), () -> count[0]++);
    assertThat(count[0]).isEqualTo(200_000);
  }
}
