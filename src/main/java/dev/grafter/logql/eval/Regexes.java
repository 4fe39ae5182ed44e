package dev.grafter.logql.eval;

import dev.grafter.logql.regex.CompiledRegex;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compiled expressions by their text, the latest few hundred. */
final class Regexes {

  private static final int MOST = 500;
  private static final Map<String, CompiledRegex> CACHE =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompiledRegex> eldest) {
          return size() > MOST;
        }
      };

  private Regexes() {}

  /** The expression, which matches anywhere. */
  static CompiledRegex compile(String expression) {
    synchronized (CACHE) {
      return CACHE.computeIfAbsent(expression, CompiledRegex::of);
    }
  }

  /** The expression anchored at both ends. */
  static CompiledRegex anchored(String expression) {
    return compile("^(?:" + expression + ")$");
  }
}
