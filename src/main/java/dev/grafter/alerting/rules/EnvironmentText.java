package dev.grafter.alerting.rules;

import java.util.Map;

/**
 * What Grafana makes of dollar signs in provisioning files: variables of its environment, and one
 * dollar of two. A variable that is not set is empty, and so is what only a shell knows, such as
 * {@code $1}. Files are not read.
 */
final class EnvironmentText {

  private static final String SHELL_SPECIAL = "*#$@!?-0123456789";
  private static final String ENV = "__env{";

  private final Map<String, String> variables;

  EnvironmentText(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  String expand(String text) {
    int dollar = text.indexOf('$');
    if (dollar < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int lastBrace = text.lastIndexOf('}');
    int at = 0;
    while (dollar >= 0) {
      out.append(text, at, dollar);
      at = afterDollar(text, dollar + 1, lastBrace, out);
      dollar = text.indexOf('$', at);
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Handles what follows a dollar; answers where the text goes on. */
  private int afterDollar(String text, int at, int lastBrace, StringBuilder out) {
    if (at == text.length() || text.charAt(at) == '$') {
      out.append('$');
      return Math.min(at + 1, text.length());
    }
    int open = text.startsWith(ENV, at) ? at + ENV.length() - 1 : at;
    if (text.charAt(open) == '{') {
      return braced(text, open, lastBrace, out);
    }
    if (SHELL_SPECIAL.indexOf(text.charAt(at)) >= 0) {
      return at + 1;
    }
    int end = at;
    while (end < text.length() && isNameCharacter(text.charAt(end))) {
      end++;
    }
    out.append(end == at ? "$" : variable(text.substring(at, end)));
    return end;
  }

  private int braced(String text, int open, int lastBrace, StringBuilder out) {
    if (open > lastBrace) {
      return open + 1;
    }
    int close = text.indexOf('}', open);
    out.append(variable(text.substring(open + 1, close)));
    return close + 1;
  }

  private String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  private static boolean isNameCharacter(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
