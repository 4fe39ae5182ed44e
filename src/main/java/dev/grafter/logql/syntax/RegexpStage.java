package dev.grafter.logql.syntax;

import dev.grafter.logql.regex.GoRegex;
import dev.grafter.logql.regex.RegexSyntaxException;
import java.util.HashSet;
import java.util.Set;

/** What Loki checks of a {@code regexp} stage while it parses. */
final class RegexpStage {
  private RegexpStage() {}

  static Stage.Regexp checked(Text expression) {
    try {
      checkGroups(GoRegex.parse(MatcherParser.sample(expression)));
    } catch (RegexSyntaxException e) {
      throw refused(e.getMessage());
    }
    return new Stage.Regexp(expression);
  }

  private static void checkGroups(GoRegex regex) {
    Set<String> seen = new HashSet<>();
    for (String name : regex.groupNames()) {
      if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
        throw refused("invalid extracted label name '" + name + "'");
      } else if (!name.isEmpty() && !seen.add(name)) {
        throw refused("duplicate extracted label name '" + name + "'");
      }
    }
    if (seen.isEmpty()) {
      throw refused("at least one named capture must be supplied");
    }
  }

  private static LogQlSyntaxException refused(String reason) {
    return new LogQlSyntaxException("invalid regexp parser: " + reason);
  }
}
