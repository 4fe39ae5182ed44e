package dev.grafter.logs.text;

import dev.grafter.gotext.function.RegexEngine;
import dev.grafter.logql.regex.RegexCursor;
import java.util.ArrayList;
import java.util.List;

/**
 * RE2 for the functions of templates; patterns are usually constants, so those used last are kept.
 */
final class Re2Engine implements RegexEngine {

  private static final int REMEMBERED = 200;

  private final LruCache<String, GoRegex> compiled = new LruCache<>(REMEMBERED);

  @Override
  public Regex compile(String expression) {
    return new Compiled(compiled.get(expression, GoRegex::compile));
  }

  private record Compiled(GoRegex regex) implements Regex {

    @Override
    public List<int[]> matches(String text, int limit) {
      List<int[]> matches = new ArrayList<>();
      RegexCursor cursor = regex.cursor();
      cursor.findAll(
          text,
          () -> {
            if (limit < 0 || matches.size() < limit) {
              matches.add(cursor.spans());
            }
          });
      return matches;
    }

    @Override
    public int group(String name) {
      return regex.namedGroups().getOrDefault(name, -1);
    }
  }
}
