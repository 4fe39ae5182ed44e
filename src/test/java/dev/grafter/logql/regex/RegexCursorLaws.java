package dev.grafter.logql.regex;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The own engine and RE2 agree on every expression and text. */
class RegexCursorLaws {

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void findsWhatRe2Finds(@ForAll("expressions") String expression, @ForAll("texts") String text) {
    RegexCursor cursor = CompiledRegex.of(expression).cursor();
    Matcher re2 = Pattern.compile(expression).matcher(text);
    boolean found = re2.find();
    assertThat(cursor.find(text)).isEqualTo(found);
    for (int i = 0; found && i < 4; i++) {
      assertThat(cursor.spans()).isEqualTo(spans(re2));
      int from =
          Math.min(
              text.length(),
              Character.offsetByCodePoints(text, re2.start(), re2.start() < text.length() ? 1 : 0));
      found = re2.find(from);
      assertThat(cursor.find(from)).isEqualTo(found);
    }
  }

  private static int[] spans(Matcher matcher) {
    int[] spans = new int[2 * (matcher.groupCount() + 1)];
    for (int group = 0; group <= matcher.groupCount(); group++) {
      spans[2 * group] = matcher.start(group);
      spans[2 * group + 1] = matcher.end(group);
    }
    return spans;
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', 'b', 'c', 'A', '1', '2', ' ', '\n', '-', '_', 'é', '✓')
        .ofMaxLength(12)
        .flatMap(text -> Arbitraries.of(text, text + "\uD83D\uDE00b", "a" + text));
  }

  @Provide
  Arbitrary<String> expressions() {
    return sequence(sequence(sequence(Arbitraries.of("a", "b", "[^a]", "."))));
  }

  /** A few atoms or inner expressions in groups, each perhaps repeated, perhaps with a choice. */
  private static Arbitrary<String> sequence(Arbitrary<String> inner) {
    Arbitrary<String> atoms =
        Arbitraries.of(
            "a", "b", "1", "-", " ", ".", "\\d", "\\w", "\\S", "\\s", "[ab]", "[^a]", "[a-c1]",
            "\\D", "\\W", "\\b", "\\B", "(?m:^)", "(?m:$)", "(?i:a)", "(?i:É)", "\\p{Ll}", "ab1",
            "é", "\\.", "(?s:.)", "[^\\s-]", "[\\d_]");
    Arbitrary<String> groups = inner.map(text -> "(" + text + ")");
    Arbitrary<String> others = inner.map(text -> "(?:" + text + ")");
    Arbitrary<String> quantifiers =
        Arbitraries.of(
            "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{1,}");
    Arbitrary<String> pieces =
        Combinators.combine(Arbitraries.oneOf(atoms, atoms, groups, others), quantifiers)
            .as((atom, quantifier) -> atom + quantifier);
    return Combinators.combine(
            pieces.list().ofMinSize(1).ofMaxSize(3),
            pieces.list().ofMaxSize(2),
            Arbitraries.of("", "", "^"),
            Arbitraries.of("", "", "$"))
        .as(
            (items, choice, start, end) ->
                start
                    + String.join("", items)
                    + end
                    + (choice.isEmpty() ? "" : "|" + String.join("", choice)));
  }
}
