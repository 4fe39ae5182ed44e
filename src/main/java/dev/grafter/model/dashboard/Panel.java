package dev.grafter.model.dashboard;

import dev.grafter.model.DatasourceRef;
import dev.grafter.model.VariableUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A panel of a dashboard.
 *
 * @param key what it is known by in its dashboard; its number comes from it, so it stays when the
 *     title changes
 * @param title what is to be read above it
 * @param description what it shows and what to do about it, under the pointer
 * @param view how it shows what its queries answer
 * @param size how much room it takes
 * @param queries what it asks, each with its own refId
 * @param datasource whom it asks; empty for the dashboard's
 * @param fields how values are shown
 * @param overrides what is different for some fields
 * @param transformations what happens to the answers before, in order
 * @param links where its title leads
 * @param minInterval the least distance of points
 * @param timeFrom how far back it looks, when that is not the dashboard's time range
 * @param repeat whether there is one for each value of a variable
 */
public record Panel(
    String key,
    String title,
    String description,
    Visualization view,
    Size size,
    List<LokiQuery> queries,
    Optional<DatasourceRef> datasource,
    FieldOptions fields,
    List<FieldOverride> overrides,
    List<Transformation> transformations,
    List<Link> links,
    Optional<Duration> minInterval,
    Optional<Duration> timeFrom,
    Optional<Repeat> repeat) {

  /** Checks that queries fit the view. */
  public Panel {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(datasource, "datasource");
    Objects.requireNonNull(fields, "fields");
    Objects.requireNonNull(minInterval, "minInterval");
    Objects.requireNonNull(timeFrom, "timeFrom");
    Objects.requireNonNull(repeat, "repeat");
    queries = List.copyOf(queries);
    overrides = List.copyOf(overrides);
    transformations = List.copyOf(transformations);
    links = List.copyOf(links);
    PanelChecks.check(key, title, view, queries, links, fields);
  }

  /** A panel to be described. */
  public static Builder of(String key, String title, Visualization view) {
    return new Builder(key, title, view);
  }

  /** Collects a panel. */
  public static final class Builder {
    private final String key;
    private final String title;
    private final Visualization view;
    private String description = "";
    private Size size = Size.half(8);
    private final List<LokiQuery> queries = new ArrayList<>();
    private Optional<DatasourceRef> datasource = Optional.empty();
    private FieldOptions fields = FieldOptions.builder().build();
    private final List<FieldOverride> overrides = new ArrayList<>();
    private final List<Transformation> transformations = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private Optional<Duration> minInterval = Optional.empty();
    private Optional<Duration> timeFrom = Optional.empty();
    private Optional<Repeat> repeat = Optional.empty();

    private Builder(String key, String title, Visualization view) {
      this.key = key;
      this.title = title;
      this.view = Objects.requireNonNull(view, "view");
    }

    /** What it shows and what to do about it. */
    public Builder description(String text) {
      description = text;
      return this;
    }

    /** How much room it takes; half of the width and 8 lines unless set. */
    public Builder size(Size value) {
      size = value;
      return this;
    }

    /** One more query, named {@code A}, {@code B} and so on in the order of the calls. */
    public Builder query(LokiQuery query) {
      queries.add(query.named(String.valueOf((char) ('A' + queries.size()))));
      return this;
    }

    /** Whom it asks instead of the dashboard's datasource. */
    public Builder datasource(DatasourceRef value) {
      datasource = Optional.of(value);
      return this;
    }

    /** How values are shown. */
    public Builder fields(FieldOptions value) {
      fields = value;
      return this;
    }

    /** How values are shown. */
    public Builder fields(FieldOptions.Builder value) {
      return fields(value.build());
    }

    /** What is different for some fields. */
    public Builder override(FieldMatcher matcher, FieldOverride.Property... properties) {
      overrides.add(FieldOverride.of(matcher, properties));
      return this;
    }

    /** What is different for some fields. */
    public Builder overrides(List<FieldOverride> values) {
      overrides.addAll(values);
      return this;
    }

    /** One more step before answers are shown. */
    public Builder transform(Transformation value) {
      transformations.add(value);
      return this;
    }

    /** One more place where its title leads. */
    public Builder link(Link value) {
      links.add(value);
      return this;
    }

    /** The least distance of points. */
    public Builder minInterval(Duration value) {
      minInterval = Optional.of(value);
      return this;
    }

    /** How far back it looks, whatever the dashboard shows. */
    public Builder timeFrom(Duration value) {
      timeFrom = Optional.of(value);
      return this;
    }

    /** One panel for each value of a variable. */
    public Builder repeat(Repeat value) {
      repeat = Optional.of(value);
      return this;
    }

    /** The panel. */
    public Panel build() {
      return new Panel(
          key,
          title,
          description,
          view,
          size,
          queries,
          datasource,
          fields,
          overrides,
          transformations,
          links,
          minInterval,
          timeFrom,
          repeat);
    }
  }

  /** The names of the variables that it uses, without Grafana's own. */
  Set<String> variables() {
    Set<String> names = new HashSet<>();
    queries.forEach(query -> names.addAll(VariableUse.names(query.expr().text())));
    names.addAll(VariableUse.names(title));
    datasource.ifPresent(ref -> names.addAll(VariableUse.names(ref.uid())));
    repeat.ifPresent(value -> names.add(value.variable()));
    names.removeIf(VariableUse::isOwn);
    return names;
  }
}
