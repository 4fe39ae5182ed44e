package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is different for some fields.
 *
 * @param matcher which fields
 * @param properties what is different, in order; no property twice
 */
public record FieldOverride(FieldMatcher matcher, List<Property> properties) {

  /** Checks that something is different, and no property twice. */
  public FieldOverride {
    Objects.requireNonNull(matcher, "matcher");
    properties = List.copyOf(properties);
    if (properties.isEmpty()) {
      throw new IllegalArgumentException("an override must change something");
    }
    long distinct = properties.stream().map(Property::id).distinct().count();
    if (distinct != properties.size()) {
      throw new IllegalArgumentException("an override sets one property twice");
    }
  }

  /** An override of these fields. */
  public static FieldOverride of(FieldMatcher matcher, Property... properties) {
    return new FieldOverride(matcher, List.of(properties));
  }

  Node.Obj node(LinkWriter writer) {
    return Node.object()
        .put("matcher", matcher.node())
        .put("properties", Node.list(properties.stream().map(p -> p.node(writer)).toList()))
        .build();
  }

  /**
   * One setting of an override: a value, or links.
   *
   * @param id Grafana's id of the property
   * @param value its value; null for links
   * @param links where a click leads
   */
  public record Property(String id, Node value, List<Link> links) {
    /** Copies the links. */
    public Property {
      Objects.requireNonNull(value, "value");
      links = List.copyOf(links);
    }

    private Property(String id, Node value) {
      this(id, value, List.of());
    }

    /** Another unit. */
    public static Property unit(Unit unit) {
      return new Property("unit", Node.of(unit.id()));
    }

    /** Other decimals. */
    public static Property decimals(int digits) {
      return new Property("decimals", Node.of(digits));
    }

    /** Another name. */
    public static Property displayName(String name) {
      return new Property("displayName", Node.of(name));
    }

    /** Another way to choose colours. */
    public static Property color(ColorScheme scheme) {
      return new Property("color", scheme.node());
    }

    /** Other thresholds. */
    public static Property thresholds(Thresholds thresholds) {
      return new Property("thresholds", thresholds.node());
    }

    /** Other texts instead of values. */
    public static Property mappings(ValueMapping... mappings) {
      return new Property("mappings", FieldOptions.mappingsNode(List.of(mappings)));
    }

    /** A column's width in pixels. */
    public static Property width(int pixels) {
      return new Property("custom.width", Node.of(pixels));
    }

    /** Hides a column. */
    public static Property hidden() {
      return new Property("custom.hidden", Node.of(true));
    }

    /** How a table draws the cells. */
    public static Property cell(CellType type) {
      return new Property("custom.cellOptions", type.node());
    }

    /** Where a click leads. */
    public static Property links(Link... links) {
      return new Property("links", Node.nil(), List.of(links));
    }

    /** Any other setting of a visualization, by Grafana's id. */
    public static Property custom(String name, Node value) {
      return new Property("custom." + name, value);
    }

    private Node.Obj node(LinkWriter writer) {
      return Node.object()
          .put("id", id)
          .put("value", links.isEmpty() ? value : writer.all(links))
          .build();
    }
  }

  /** Fixed colours by the name of a series, sorted by name. */
  public static List<FieldOverride> colors(Map<String, String> byName) {
    List<FieldOverride> overrides = new ArrayList<>();
    new TreeMap<>(byName)
        .forEach(
            (name, color) ->
                overrides.add(
                    of(FieldMatcher.name(name), Property.color(ColorScheme.fixed(color)))));
    return overrides;
  }
}
