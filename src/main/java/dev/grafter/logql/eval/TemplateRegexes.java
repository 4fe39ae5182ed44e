package dev.grafter.logql.eval;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.grafter.gotext.function.RegexEngine;
import dev.grafter.logql.regex.GoRegex;
import java.util.ArrayList;
import java.util.List;

/** RE2 for the functions of templates. */
final class TemplateRegexes implements RegexEngine {

  @Override
  public Regex compile(String expression) {
    GoRegex.parse(expression);
    return new Compiled(Regexes.compile(expression));
  }

  private record Compiled(Pattern pattern) implements Regex {

    @Override
    public List<int[]> matches(String text, int limit) {
      List<int[]> found = new ArrayList<>();
      Matcher matcher = pattern.matcher(text);
      while ((limit < 0 || found.size() < limit) && matcher.find()) {
        int[] spans = new int[2 * (pattern.groupCount() + 1)];
        for (int group = 0; group <= pattern.groupCount(); group++) {
          spans[2 * group] = matcher.start(group);
          spans[2 * group + 1] = matcher.end(group);
        }
        found.add(spans);
      }
      return found;
    }

    @Override
    public int group(String name) {
      return pattern.namedGroups().getOrDefault(name, -1);
    }
  }
}
