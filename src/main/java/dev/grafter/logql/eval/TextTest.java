package dev.grafter.logql.eval;

import dev.grafter.gotext.GoString;
import dev.grafter.logql.regex.CompiledRegex;
import dev.grafter.logql.regex.GoRegex;
import dev.grafter.logql.regex.RegexCursor;
import dev.grafter.logql.regex.Shortcut;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A condition on a text: a line, or the value of a label. Used by one thread. */
@FunctionalInterface
interface TextTest {

  /** Every text passes. Known by identity, since Loki leaves such tests out. */
  TextTest ANYTHING = text -> true;

  boolean holds(String text);

  default TextTest negated() {
    return text -> !holds(text);
  }

  /** {@code |= "x"}. */
  static TextTest contains(String part) {
    return part.isEmpty() ? ANYTHING : text -> text.contains(part);
  }

  /** {@code |~ "x"}: anywhere in the text; simple expressions are compared without RE2. */
  static TextTest regex(String expression) {
    Optional<Shortcut> shortcut = GoRegex.parse(expression).lineShortcut();
    return shortcut.map(TextTest::of).orElseGet(() -> matching(Regexes.compile(expression)));
  }

  /** {@code label=~"x"} in a pipeline: the whole value, but for the shortcuts that Loki takes. */
  static TextTest labelRegex(String expression) {
    Optional<Shortcut> shortcut = GoRegex.parse(expression).labelShortcut();
    return shortcut.map(TextTest::of).orElseGet(() -> matching(Regexes.anchored(expression)));
  }

  /** {@code label=~"x"} of a stream selector: the whole value. */
  static TextTest anchored(String expression) {
    return matching(Regexes.anchored(expression));
  }

  private static TextTest matching(CompiledRegex regex) {
    RegexCursor cursor = regex.cursor();
    return cursor::find;
  }

  private static TextTest of(Shortcut shortcut) {
    if (shortcut instanceof Shortcut.Anything) {
      return ANYTHING;
    } else if (shortcut instanceof Shortcut.NotEmpty) {
      return text -> !text.isEmpty();
    } else if (shortcut instanceof Shortcut.EqualTo equal) {
      return equalTo(equal.text(), equal.ignoreCase());
    } else if (shortcut instanceof Shortcut.Containing containing) {
      return containing.ignoreCase()
          ? containsFolded(containing.text())
          : contains(containing.text());
    }
    List<TextTest> tests =
        ((Shortcut.AnyOf) shortcut).shortcuts().stream().map(TextTest::of).toList();
    return anyOf(tests);
  }

  private static TextTest equalTo(String wanted, boolean ignoreCase) {
    if (!ignoreCase) {
      return wanted::equals;
    }
    int length = GoString.length(wanted);
    TextTest contains = containsFolded(wanted);
    return text -> GoString.length(text) == length && contains.holds(text);
  }

  private static TextTest containsFolded(String lowerCase) {
    return text -> text.contains(lowerCase) || text.toLowerCase(Locale.ROOT).contains(lowerCase);
  }

  /** One of them holds; a test that lets everything pass is left out, as Loki does by mistake. */
  static TextTest anyOf(List<TextTest> tests) {
    List<TextTest> real = tests.stream().filter(test -> test != ANYTHING).toList();
    if (real.size() < 2) {
      return real.isEmpty() ? ANYTHING : real.get(0);
    }
    return text -> {
      for (TextTest test : real) {
        if (test.holds(text)) {
          return true;
        }
      }
      return false;
    };
  }
}
