package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.model.DatasourceRef;
import java.util.List;
import java.util.Objects;

/**
 * Log lines that are drawn as marks over all charts. Grafana's Loki plugin reads the query beside
 * the name, not below {@code target}.
 *
 * @param name its name, beside which it can be switched
 * @param datasource whom to ask
 * @param expr which lines
 * @param color the colour of the marks
 * @param title the title of a mark, such as {@code {{container_name}}}
 * @param text the text of a mark, such as {@code {{service}}}; empty for the line
 * @param tags the labels that become tags
 * @param enabled whether it is on at first
 * @param maxLines the most marks
 */
public record LokiAnnotation(
    String name,
    DatasourceRef datasource,
    LogQuery expr,
    String color,
    String title,
    String text,
    List<String> tags,
    boolean enabled,
    int maxLines) {

  /** Checks name and number. */
  public LokiAnnotation {
    Objects.requireNonNull(datasource, "datasource");
    Objects.requireNonNull(expr, "expr");
    Objects.requireNonNull(color, "color");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
    tags = List.copyOf(tags);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an annotation needs a name");
    }
    if (maxLines < 1) {
      throw new IllegalArgumentException("annotation \"" + name + "\" asks for no line");
    }
  }

  Node.Obj node() {
    return Node.object()
        .put("name", name)
        .put("datasource", datasource.node())
        .put("enable", enabled)
        .put("hide", false)
        .put("iconColor", color)
        .put("expr", expr.text())
        .put("instant", false)
        .put("maxLines", maxLines)
        .put("tagKeys", String.join(",", tags))
        .put("titleFormat", title)
        .put("textFormat", text)
        .build();
  }
}
