package dev.grafter.logql.eval;

import dev.grafter.gotext.function.RegexEngine;
import dev.grafter.logql.regex.CompiledRegex;
import dev.grafter.logql.regex.RegexCursor;
import java.util.ArrayList;
import java.util.List;

/** RE2 for the functions of templates, compiled once a pattern. */
public final class TemplateRegexes implements RegexEngine {

  @Override
  public Regex compile(String expression) {
    return new Compiled(Regexes.compile(expression));
  }

  private record Compiled(CompiledRegex regex) implements Regex {

    @Override
    public List<int[]> matches(String text, int limit) {
      List<int[]> found = new ArrayList<>();
      RegexCursor cursor = regex.cursor();
      cursor.findAll(
          text,
          () -> {
            if (limit < 0 || found.size() < limit) {
              found.add(cursor.spans());
            }
          });
      return found;
    }

    @Override
    public int group(String name) {
      return regex.namedGroups().getOrDefault(name, -1);
    }
  }
}
