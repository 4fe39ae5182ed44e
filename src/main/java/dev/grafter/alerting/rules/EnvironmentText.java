package dev.grafter.alerting.rules;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Grafana makes of dollar signs in provisioning files: variables of its environment, and one
 * dollar of two. A variable that is not set is empty. Files are not read.
 */
final class EnvironmentText {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\$|\\$(?:__env)?\\{([^}]+)\\}|\\$([A-Za-z0-9_]+|[*#@!?-])");

  private final Map<String, String> variables;

  EnvironmentText(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  String expand(String text) {
    if (text.indexOf('$') < 0) {
      return text;
    }
    return VARIABLE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(value(match.group(1), match.group(2), match.group())));
  }

  private String value(String braced, String plain, String whole) {
    if (whole.equals("$$")) {
      return "$";
    }
    return variables.getOrDefault(braced == null ? plain : braced, "");
  }
}
