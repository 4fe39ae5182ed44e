package dev.grafter.logql.eval;

import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compiled RE2 expressions by their text, the latest few hundred. */
final class Regexes {

  private static final int MOST = 500;
  private static final Map<String, Pattern> CACHE =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pattern> eldest) {
          return size() > MOST;
        }
      };

  private Regexes() {}

  /** The expression, which matches anywhere. */
  static Pattern compile(String expression) {
    synchronized (CACHE) {
      return CACHE.computeIfAbsent(expression, Pattern::compile);
    }
  }

  /** The expression anchored at both ends. */
  static Pattern anchored(String expression) {
    return compile("^(?:" + expression + ")$");
  }
}
