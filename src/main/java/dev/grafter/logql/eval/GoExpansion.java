package dev.grafter.logql.eval;

import dev.grafter.logql.regex.CompiledRegex;
import dev.grafter.logql.regex.RegexCursor;
import java.util.Map;

/**
 * A replacement text with {@code $1}, {@code ${1}}, {@code $name} and {@code $$}, as Go's regexp
 * expands it; unknown groups are empty.
 */
final class GoExpansion {

  private final String template;
  private final Map<String, Integer> groups;
  private final int groupCount;

  GoExpansion(String template, CompiledRegex regex) {
    this.template = template;
    this.groups = regex.namedGroups();
    this.groupCount = regex.groupCount();
  }

  String expand(RegexCursor match) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      int dollar = template.indexOf('$', at);
      if (dollar < 0) {
        return out.append(template, at, template.length()).toString();
      }
      out.append(template, at, dollar);
      at = reference(dollar, match, out);
    }
    return out.toString();
  }

  /** Appends what the dollar stands for and gives the position behind it. */
  private int reference(int dollar, RegexCursor match, StringBuilder out) {
    if (template.startsWith("$$", dollar)) {
      out.append('$');
      return dollar + 2;
    }
    boolean braced = template.startsWith("${", dollar);
    int start = dollar + (braced ? 2 : 1);
    int end = start;
    while (end < template.length() && isNamePart(template.charAt(end))) {
      end++;
    }
    boolean closed = !braced || (end < template.length() && template.charAt(end) == '}');
    if (end == start || !closed) {
      out.append('$');
      return dollar + 1;
    }
    int group = group(template.substring(start, end));
    out.append(group < 0 ? "" : match.group(group));
    return end + (braced ? 1 : 0);
  }

  private int group(String name) {
    if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int number = name.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(name);
      return number <= groupCount ? number : -1;
    }
    return groups.getOrDefault(name, -1);
  }

  private static boolean isNamePart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
