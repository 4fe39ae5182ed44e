package dev.grafter.model.json;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Loki queries of a whole set, wherever its resources came from. A rule's query is also known
 * as Loki's by the uid of a datasource that the set defines.
 */
public final class QueryChecks {

  private QueryChecks() {}

  /**
   * Parses all queries.
   *
   * @throws IllegalArgumentException at the first that Loki would refuse; the message names the
   *     object
   */
  public static void check(ResourceSet set) {
    set.all(Resource.Dashboard.class)
        .forEach(dashboard -> LokiTexts.check(dashboard.describe(), dashboard.content()));
    Set<String> loki =
        set.all(Resource.Datasource.class).stream()
            .filter(each -> each.content().text("type").equals(Optional.of("loki")))
            .map(Resource.Datasource::uid)
            .collect(Collectors.toSet());
    set.all(Resource.RuleGroup.class).forEach(group -> check(group, loki));
  }

  private static void check(Resource.RuleGroup group, Set<String> loki) {
    for (Node.Obj rule : group.rules()) {
      String name = "alert rule \"" + rule.text("title").orElse("") + "\" of " + group.describe();
      for (Node.Obj query : rule.objects("data")) {
        check(name, query, loki);
      }
    }
  }

  private static void check(String rule, Node.Obj query, Set<String> loki) {
    if (query.text("datasourceUid").filter(loki::contains).isPresent()) {
      RuleQueries.checkLoki(rule, query);
    } else {
      RuleQueries.check(rule, query);
    }
  }
}
