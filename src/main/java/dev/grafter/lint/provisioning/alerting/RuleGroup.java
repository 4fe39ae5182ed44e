package dev.grafter.lint.provisioning.alerting;

import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.lint.provisioning.Text;
import java.util.List;
import java.util.Optional;

/**
 * A rule group of a file, as Grafana understood it.
 *
 * @param org the organisation, at least 1
 * @param name the group's name
 * @param folder the path of folder titles
 * @param interval how often the rules are evaluated, in nanoseconds; empty when refused
 * @param rules the rules in order
 */
public record RuleGroup(
    long org, Text name, Text folder, Optional<Long> interval, List<AlertRule> rules) {

  /** Copies the list. */
  public RuleGroup {
    rules = List.copyOf(rules);
  }

  /**
   * A rule.
   *
   * @param where where it starts
   * @param path its path in the file
   * @param uid its uid
   * @param title its title
   * @param condition the refId whose value decides; of a recording rule, the one that is recorded
   * @param pendingFor how long the condition must hold, in nanoseconds; 0 when absent
   * @param recording whether it records a metric instead of alerting
   * @param queries its queries and expressions in order
   * @param texts the values of its labels and annotations, which are templates
   * @param notification where its alerts go instead of through the policies
   */
  public record AlertRule(
      Location where,
      String path,
      Text uid,
      Text title,
      Text condition,
      long pendingFor,
      boolean recording,
      List<Query> queries,
      List<Text> texts,
      Optional<Notification> notification) {

    /** Copies the lists. */
    public AlertRule {
      queries = List.copyOf(queries);
      texts = List.copyOf(texts);
    }
  }

  /**
   * A query or an expression.
   *
   * @param where where it starts
   * @param path its path in the file
   * @param refId its name within the rule
   * @param datasource the uid of its datasource
   * @param queryType the type beside the model; empty when absent
   * @param seconds the length of its time range in seconds
   * @param model what the datasource is asked, as written
   */
  public record Query(
      Location where,
      String path,
      Text refId,
      Text datasource,
      String queryType,
      long seconds,
      Node.Obj model) {

    /** Whether Grafana computes it itself. */
    public boolean isExpression() {
      return isExpression(datasource.value());
    }

    /** The type of an expression, such as {@code reduce}; empty when none is given. */
    public String expressionType() {
      return model.text("type").orElse("");
    }

    static boolean isExpression(String datasourceUid) {
      return datasourceUid.equals("__expr__") || datasourceUid.equals("-100");
    }
  }

  /**
   * A rule's own notification settings.
   *
   * @param receiver the contact point
   * @param timings the mute and active timings that it names
   */
  public record Notification(Text receiver, List<Text> timings) {

    /** Copies the list. */
    public Notification {
      timings = List.copyOf(timings);
    }
  }
}
