package dev.grafter.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Grafana's variables in a text, the way Grafana's front end does: {@code $name}, {@code
 * ${name}}, {@code ${name.field}}, {@code ${name:format}} and {@code [[name]]}.
 */
public final class VariableUse {

  private static final Pattern USE =
      Pattern.compile("\\$(\\w+)|\\[\\[(\\w+?)(?::\\w+)?]]|\\$\\{(\\w+)(?:\\.[^:}]+)?(?::[^}]+)?}");

  private VariableUse() {}

  /** The names in order of appearance; Grafana's own begin with two underscores. */
  public static Set<String> names(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = USE.matcher(text);
    while (matcher.find()) {
      names.add(name(matcher));
    }
    return names;
  }

  /** The text with each piece between variables and each variable put through a function. */
  public static String replace(
      String text, Function<String, String> between, Function<String, String> variable) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = USE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      out.append(between.apply(text.substring(end, matcher.start())));
      out.append(
          isOwn(name(matcher)) ? between.apply(matcher.group()) : variable.apply(name(matcher)));
      end = matcher.end();
    }
    return out.append(between.apply(text.substring(end))).toString();
  }

  /** Whether Grafana itself provides it. */
  public static boolean isOwn(String name) {
    return name.startsWith("__");
  }

  private static String name(MatchResult match) {
    for (int group = 1; group < match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return match.group(match.groupCount());
  }
}
