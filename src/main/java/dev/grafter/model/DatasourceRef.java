package dev.grafter.model;

import dev.grafter.codec.Node;
import java.util.Objects;

/**
 * Which datasource something asks.
 *
 * @param type the plugin, such as {@code loki}
 * @param uid the datasource's uid, or a variable such as {@code ${ds}}
 */
public record DatasourceRef(String type, String uid) {

  /** Grafana's own data: annotations and alerts that it keeps itself. */
  public static final DatasourceRef GRAFANA = new DatasourceRef("grafana", "-- Grafana --");

  /** Where the expression stages of alert rules are computed. */
  public static final DatasourceRef EXPRESSION = new DatasourceRef("__expr__", "__expr__");

  /** Checks that both are there. */
  public DatasourceRef {
    Objects.requireNonNull(type, "type");
    if (type.isBlank() || uid.isBlank()) {
      throw new IllegalArgumentException("a datasource is named by its type and its uid");
    }
  }

  /** The Loki datasource of that uid. */
  public static DatasourceRef loki(String uid) {
    return new DatasourceRef("loki", Uid.checked(uid, "a Loki datasource"));
  }

  /** The Loki datasource that a dashboard variable selects. */
  public static DatasourceRef lokiVariable(String variable) {
    return new DatasourceRef("loki", "${" + variable + "}");
  }

  /** The reference as Grafana spells it. */
  public Node.Obj node() {
    return Node.object().put("type", type).put("uid", uid).build();
  }
}
