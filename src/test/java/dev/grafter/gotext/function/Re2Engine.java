package dev.grafter.gotext.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** RE2 by re2j, as callers of the package bring it. */
public final class Re2Engine implements RegexEngine {
  @Override
  public Regex compile(String expression) {
    try {
      return new Re2Regex(Pattern.compile(expression));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private record Re2Regex(Pattern pattern) implements Regex {
    @Override
    public List<int[]> matches(String text, int limit) {
      List<int[]> found = new ArrayList<>();
      Matcher matcher = pattern.matcher(text);
      while ((limit < 0 || found.size() < limit) && matcher.find()) {
        int[] bounds = new int[2 * (matcher.groupCount() + 1)];
        for (int group = 0; group <= matcher.groupCount(); group++) {
          bounds[2 * group] = matcher.start(group);
          bounds[2 * group + 1] = matcher.end(group);
        }
        found.add(bounds);
      }
      return found;
    }

    @Override
    public int group(String name) {
      return pattern.namedGroups().getOrDefault(name, -1);
    }
  }
}
