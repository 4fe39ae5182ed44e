package dev.grafter.sdk;

import com.grafana.foundation.alerting.Query;
import com.grafana.foundation.alerting.Rule;
import com.grafana.foundation.alerting.RuleGroup;
import com.grafana.foundation.cog.Builder;
import com.grafana.foundation.dashboard.Dashboard;
import com.grafana.foundation.loki.Dataquery;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.model.json.DashboardJson;
import dev.grafter.model.json.RuleGroupJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Dashboards and alert rules of Grafana's foundation SDK as resources of a {@link
 * dev.grafter.model.ResourceProvider}.
 *
 * <pre>{@code
 * ResourceSet.of(
 *     new Resource.Folder("shop", "Shop", Optional.empty()),
 *     FoundationSdk.dashboard(new DashboardBuilder("Shop logs").withPanel(...)).folder("shop").toResource(),
 *     FoundationSdk.ruleGroup(new RuleGroupBuilder("shop").withRule(...)).folder("shop").toResource());
 * }</pre>
 *
 * <p>All methods throw {@link IllegalArgumentException} with a sentence that names the object when
 * Grafana or Loki would refuse it.
 */
@SuppressWarnings(
    "removal") // the SDK prefers its v2 dashboards; files and Grafana 10 and 11 take the classic
// ones
public final class FoundationSdk {

  private FoundationSdk() {}

  /** A dashboard. */
  public static DashboardJson dashboard(Dashboard dashboard) {
    return DashboardJson.of(json("dashboard \"" + dashboard.title + "\"", dashboard::toJSON));
  }

  /** The dashboard that a builder makes. */
  public static DashboardJson dashboard(Builder<Dashboard> builder) {
    return dashboard(builder.build());
  }

  /**
   * A group of alert rules. Queries made with the SDK's Loki builder are marked as Loki's, so that
   * their LogQL is checked.
   */
  public static RuleGroupJson ruleGroup(RuleGroup group) {
    RuleGroup own = new RuleGroup(group.folderUid, group.interval, List.of(), group.title);
    RuleGroupJson read = RuleGroupJson.of(json("rule group \"" + group.title + "\"", own::toJSON));
    for (Rule rule : group.rules == null ? List.<Rule>of() : group.rules) {
      read = read.rule(rule(rule));
    }
    return read;
  }

  /** The group that a builder makes. */
  public static RuleGroupJson ruleGroup(Builder<RuleGroup> builder) {
    return ruleGroup(builder.build());
  }

  private static Node rule(Rule rule) {
    String what = "alert rule \"" + rule.title + "\"";
    Node.Obj own = Json.parse(json(what, rule::toJSON), what).asObject().orElseThrow();
    List<Node> data = new ArrayList<>();
    for (Query query : rule.data) {
      Node.Obj each = Json.parse(json(what, query::toJSON), what).asObject().orElseThrow();
      data.add(query.model instanceof Dataquery ? ofLoki(each) : each);
    }
    return own.with("data", Node.list(data));
  }

  /** The query with its datasource in the model, where the builder was not told. */
  private static Node ofLoki(Node.Obj query) {
    Node.Obj model = query.get("model").asObject().orElseThrow();
    if (model.text("datasource", "type").isPresent()) {
      return query;
    }
    Node.Obj datasource =
        Node.object()
            .put("type", "loki")
            .put("uid", query.text("datasourceUid").orElse(""))
            .build();
    return query.with("model", model.with("datasource", datasource));
  }

  private interface Written {
    String json() throws IOException;
  }

  private static String json(String what, Written object) {
    try {
      return object.json();
    } catch (IOException e) {
      throw new IllegalArgumentException(what + " cannot be written as JSON: " + e.getMessage(), e);
    }
  }
}
