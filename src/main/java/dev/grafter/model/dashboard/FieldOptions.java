package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import dev.grafter.model.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the values of a panel are shown, unless an override says otherwise.
 *
 * @param unit what they count
 * @param decimals digits behind the point
 * @param min the lowest value of scales
 * @param max the highest value of scales
 * @param noValue what stands where there is no value
 * @param displayName the name instead of the field's own
 * @param thresholds colours by value
 * @param mappings texts instead of values
 * @param color how colours are chosen
 * @param links where a click on a value leads
 */
public record FieldOptions(
    Optional<Unit> unit,
    Optional<Integer> decimals,
    Optional<Double> min,
    Optional<Double> max,
    Optional<String> noValue,
    Optional<String> displayName,
    Optional<Thresholds> thresholds,
    List<ValueMapping> mappings,
    Optional<ColorScheme> color,
    List<Link> links) {

  /** Checks ranges. */
  public FieldOptions {
    Objects.requireNonNull(unit, "unit");
    mappings = List.copyOf(mappings);
    links = List.copyOf(links);
    if (decimals.filter(count -> count < 0 || count > 20).isPresent()) {
      throw new IllegalArgumentException("decimals must be 0 to 20, not " + decimals.orElseThrow());
    }
    if (min.isPresent() && max.isPresent() && min.get() >= max.get()) {
      throw new IllegalArgumentException(
          "min must be below max, but " + min.get() + " is not below " + max.get());
    }
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  Node.Obj node(Node.Obj custom, LinkWriter writer) {
    Node.ObjBuilder builder =
        Node.object()
            .putText("displayName", displayName)
            .putText("unit", unit.map(Unit::id))
            .put("decimals", decimals.map(Node::of))
            .put("min", min.map(PlainNumber::node))
            .put("max", max.map(PlainNumber::node))
            .putText("noValue", noValue)
            .put("color", color.map(ColorScheme::node))
            .put("thresholds", thresholds.map(Thresholds::node))
            .put("mappings", mappingsNode(mappings))
            .put("links", writer.all(links));
    return custom.size() == 0 ? builder.build() : builder.put("custom", custom).build();
  }

  static Node.Arr mappingsNode(List<ValueMapping> mappings) {
    return Node.list(
        IntStream.range(0, mappings.size()).mapToObj(i -> mappings.get(i).node(i)).toList());
  }

  /** Collects field options. */
  public static final class Builder {
    private Optional<Unit> unit = Optional.empty();
    private Optional<Integer> decimals = Optional.empty();
    private Optional<Double> min = Optional.empty();
    private Optional<Double> max = Optional.empty();
    private Optional<String> noValue = Optional.empty();
    private Optional<String> displayName = Optional.empty();
    private Optional<Thresholds> thresholds = Optional.empty();
    private final List<ValueMapping> mappings = new ArrayList<>();
    private Optional<ColorScheme> color = Optional.empty();
    private final List<Link> links = new ArrayList<>();

    private Builder() {}

    /** What the values count. */
    public Builder unit(Unit value) {
      unit = Optional.of(value);
      return this;
    }

    /** Digits behind the point. */
    public Builder decimals(int value) {
      decimals = Optional.of(value);
      return this;
    }

    /** The lowest value of scales. */
    public Builder min(double value) {
      min = Optional.of(value);
      return this;
    }

    /** The highest value of scales. */
    public Builder max(double value) {
      max = Optional.of(value);
      return this;
    }

    /** What stands where there is no value. */
    public Builder noValue(String value) {
      noValue = Optional.of(value);
      return this;
    }

    /** The name instead of the field's own. */
    public Builder displayName(String value) {
      displayName = Optional.of(value);
      return this;
    }

    /** Colours by value; values are coloured by them unless a colour scheme is set. */
    public Builder thresholds(Thresholds value) {
      thresholds = Optional.of(value);
      if (color.isEmpty()) {
        color = Optional.of(ColorScheme.THRESHOLDS);
      }
      return this;
    }

    /** One more text instead of a value. */
    public Builder mapping(ValueMapping value) {
      mappings.add(value);
      return this;
    }

    /** How colours are chosen. */
    public Builder color(ColorScheme value) {
      color = Optional.of(value);
      return this;
    }

    /** One more place where a click on a value leads. */
    public Builder link(Link value) {
      links.add(value);
      return this;
    }

    /** The options. */
    public FieldOptions build() {
      return new FieldOptions(
          unit, decimals, min, max, noValue, displayName, thresholds, mappings, color, links);
    }
  }
}
