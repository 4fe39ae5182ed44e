package dev.grafter.logql.check;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.grafter.logql.regex.GoRegex;
import dev.grafter.logql.regex.RegexSyntaxException;
import dev.grafter.logql.regex.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds expressions of label filters that Loki replaces by a comparison of text which does not mean
 * the same: {@code level=~"E|ERROR"} becomes "contains E", and DEBUG does.
 */
final class RegexTrap {
  /** Stands for any other text. */
  private static final String OTHER = "\u0001";

  private RegexTrap() {}

  /**
   * What goes wrong, as the end of a sentence that begins with the matcher.
   *
   * @param values the values that the label can have, if they are known
   */
  static Optional<String> of(String expression, Optional<Set<String>> values) {
    try {
      Optional<Shortcut> shortcut = GoRegex.parse(expression).labelShortcut();
      if (shortcut.isEmpty()) {
        return Optional.empty();
      }
      Pattern meant = Pattern.compile("^(?:" + expression + ")$");
      return values.isPresent()
          ? amongKnown(shortcut.get(), meant, values.get())
          : amongAny(shortcut.get(), meant);
    } catch (RegexSyntaxException | PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> amongKnown(Shortcut shortcut, Pattern meant, Set<String> values) {
    return values.stream()
        .sorted()
        .filter(value -> holds(shortcut, value) != meant.matches(value))
        .findFirst()
        .map(value -> verb(shortcut, value) + " \"" + value + "\"");
  }

  private static Optional<String> amongAny(Shortcut shortcut, Pattern meant) {
    for (String text : texts(shortcut)) {
      String around = OTHER + text + OTHER;
      if (holds(shortcut, around) && !meant.matches(around)) {
        return Optional.of("also matches every value that contains \"" + text + "\"");
      }
    }
    return holds(shortcut, "") == meant.matches("")
        ? Optional.empty()
        : Optional.of(verb(shortcut, "") + " the empty value");
  }

  private static String verb(Shortcut shortcut, String value) {
    return holds(shortcut, value) ? "also matches" : "does not match";
  }

  private static List<String> texts(Shortcut shortcut) {
    List<String> texts = new ArrayList<>();
    if (shortcut instanceof Shortcut.Containing containing) {
      texts.add(containing.text());
    } else if (shortcut instanceof Shortcut.AnyOf anyOf) {
      anyOf.shortcuts().forEach(one -> texts.addAll(texts(one)));
    }
    return texts;
  }

  private static boolean holds(Shortcut shortcut, String value) {
    if (shortcut instanceof Shortcut.AnyOf anyOf) {
      return anyOf.shortcuts().stream().anyMatch(one -> holds(one, value));
    } else if (shortcut instanceof Shortcut.Containing containing) {
      return cased(value, containing.ignoreCase()).contains(containing.text());
    } else if (shortcut instanceof Shortcut.EqualTo equal) {
      return cased(value, equal.ignoreCase()).equals(equal.text());
    }
    return shortcut instanceof Shortcut.Anything || !value.isEmpty();
  }

  private static String cased(String value, boolean ignoreCase) {
    return ignoreCase ? value.toLowerCase(Locale.ROOT) : value;
  }
}
