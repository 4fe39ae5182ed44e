package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What stands behind the datasources: reachable unless told otherwise, and without data. */
public final class Loki {

  private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
  private final Map<String, Node> answers = new ConcurrentHashMap<>();
  private volatile Function<String, Optional<String>> refusal = Loki::syntaxError;

  Loki() {}

  /** No datasource of this address can be reached from now on. */
  public Loki unreachable(String url) {
    unreachable.add(url);
    return this;
  }

  /**
   * What a path of Loki's API answers, such as {@code labels} or {@code label/level/values}.
   *
   * @param path the path below {@code /loki/api/v1/}
   */
  public Loki answers(String path, Node answer) {
    answers.put(path, answer);
    return this;
  }

  private static Optional<String> syntaxError(String query) {
    try {
      LogQlParser.parse(query);
      return Optional.empty();
    } catch (LogQlSyntaxException e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * Decides which queries are refused, and with what words; until then, those that do not parse.
   */
  public Loki refuses(Function<String, Optional<String>> decided) {
    refusal = decided;
    return this;
  }

  boolean reaches(Datasource source) {
    return !unreachable.contains(source.text("url"));
  }

  Optional<Node> answer(String path) {
    return Optional.ofNullable(answers.get(path));
  }

  Optional<String> refusal(String query) {
    return refusal.apply(query);
  }
}
