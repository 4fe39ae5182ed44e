package dev.grafter.logql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Grafana's variables in text. */
final class Variables {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:([A-Za-z_]\\w*)|\\{([A-Za-z_]\\w*)(?:\\.([^:}]+))?(?::([^}]+))?\\})");

  private Variables() {}

  /** A variable and where its spelling ends. */
  record Found(Variable variable, int start, int end) {}

  /** The variable whose spelling starts exactly there. */
  static Optional<Found> at(String text, int offset) {
    if (offset >= text.length() || text.charAt(offset) != '$') {
      return Optional.empty();
    }
    Matcher matcher = VARIABLE.matcher(text).region(offset, text.length());
    return matcher.lookingAt() ? Optional.of(found(matcher)) : Optional.empty();
  }

  private static Found found(Matcher matcher) {
    Variable variable =
        matcher.group(1) != null
            ? Variable.of(matcher.group(1))
            : new Variable(
                matcher.group(2),
                Optional.ofNullable(matcher.group(3)),
                Optional.ofNullable(matcher.group(4)),
                true);
    return new Found(variable, matcher.start(), matcher.end());
  }

  /** The text with its variables told apart from its literal characters. */
  static Text split(String text) {
    if (text.indexOf('$') < 0) {
      return Text.of(text);
    }
    List<Text.Part> parts = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      literal(parts, text.substring(end, matcher.start()));
      parts.add(Text.Part.variable(found(matcher).variable()));
      end = matcher.end();
    }
    literal(parts, text.substring(end));
    return end == 0 ? Text.of(text) : new Text.Templated(parts);
  }

  private static void literal(List<Text.Part> parts, String characters) {
    if (!characters.isEmpty()) {
      parts.add(Text.Part.literal(characters));
    }
  }
}
