package dev.grafter.model.dashboard;

import dev.grafter.model.DatasourceRef;
import dev.grafter.model.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dashboard.
 *
 * @param uid its uid
 * @param title its title
 * @param description what it is for
 * @param folderUid the folder it lies in; empty for the root
 * @param tags its tags
 * @param datasource whom panels ask unless they say otherwise
 * @param variables the choices at its top
 * @param annotations the log lines that are marked in all charts
 * @param links the links at its top
 * @param sections its panels
 * @param time what it shows at first
 */
public record Dashboard(
    String uid,
    String title,
    String description,
    Optional<String> folderUid,
    List<String> tags,
    DatasourceRef datasource,
    List<Variable> variables,
    List<LokiAnnotation> annotations,
    List<DashboardLink> links,
    List<Section> sections,
    TimeSettings time) {

  /**
   * What a dashboard shows at first.
   *
   * @param range how far back, such as one hour
   * @param refresh how often it is asked again; empty for never
   */
  public record TimeSettings(Duration range, Optional<Duration> refresh) {
    /** Checks both. */
    public TimeSettings {
      if (range.isNegative() || range.isZero()) {
        throw new IllegalArgumentException("a time range must be longer than nothing");
      }
      if (refresh.filter(time -> time.compareTo(Duration.ofSeconds(5)) < 0).isPresent()) {
        throw new IllegalArgumentException("Grafana refreshes every 5 seconds at most");
      }
    }
  }

  /** Checks that panels and variables are distinct and that what is used is defined. */
  public Dashboard {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(folderUid, "folderUid");
    Objects.requireNonNull(datasource, "datasource");
    Objects.requireNonNull(time, "time");
    tags = List.copyOf(tags);
    variables = List.copyOf(variables);
    annotations = List.copyOf(annotations);
    links = List.copyOf(links);
    sections = List.copyOf(sections);
    DashboardChecks.check(uid, title, tags, datasource, variables, annotations, sections);
  }

  /** A dashboard to be described. */
  public static Builder of(String uid, String title) {
    return new Builder(uid, title);
  }

  /** All panels in reading order. */
  public Stream<Panel> panels() {
    return sections.stream().flatMap(section -> section.panels().stream());
  }

  /**
   * A panel, for alerts and links to point to.
   *
   * @throws IllegalArgumentException when there is none of that key
   */
  public PanelRef panel(String key) {
    if (panels().noneMatch(panel -> panel.key().equals(key))) {
      throw new IllegalArgumentException(
          "dashboard \"" + title + "\" has no panel with the key \"" + key + "\"");
    }
    return new PanelRef(uid, PanelId.of(uid, key));
  }

  /** The dashboard as Grafana keeps it. */
  public Resource.Dashboard toResource() {
    return new Resource.Dashboard(folderUid, DashboardWriter.write(this));
  }

  /** Collects a dashboard. */
  public static final class Builder {
    private final String uid;
    private final String title;
    private String description = "";
    private Optional<String> folderUid = Optional.empty();
    private List<String> tags = List.of();
    private DatasourceRef datasource = DatasourceRef.GRAFANA;
    private final List<Variable> variables = new ArrayList<>();
    private final List<LokiAnnotation> annotations = new ArrayList<>();
    private final List<DashboardLink> links = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private TimeSettings time = new TimeSettings(Duration.ofHours(1), Optional.empty());

    private Builder(String uid, String title) {
      this.uid = uid;
      this.title = title;
    }

    /** What it is for. */
    public Builder description(String text) {
      description = text;
      return this;
    }

    /** The folder it lies in. */
    public Builder folder(String value) {
      folderUid = Optional.of(value);
      return this;
    }

    /** Its tags. */
    public Builder tags(String... values) {
      tags = List.of(values);
      return this;
    }

    /** Whom panels ask. */
    public Builder datasource(DatasourceRef value) {
      datasource = value;
      return this;
    }

    /** One more choice at the top. */
    public Builder variable(Variable value) {
      variables.add(value);
      return this;
    }

    /** One more kind of marks. */
    public Builder annotation(LokiAnnotation value) {
      annotations.add(value);
      return this;
    }

    /** One more link at the top. */
    public Builder link(DashboardLink value) {
      links.add(value);
      return this;
    }

    /** Panels that just follow. */
    public Builder panels(Panel... values) {
      sections.add(new Section(Optional.empty(), List.of(values)));
      return this;
    }

    /** Panels below a row header. */
    public Builder row(String heading, Panel... values) {
      return section(new Section.Header(heading, false, Optional.empty()), values);
    }

    /** Panels below a row header, hidden at first. */
    public Builder collapsedRow(String heading, Panel... values) {
      return section(new Section.Header(heading, true, Optional.empty()), values);
    }

    /** Panels below any row header. */
    public Builder section(Section.Header header, Panel... values) {
      sections.add(new Section(Optional.of(header), List.of(values)));
      return this;
    }

    /** How far back it shows and how often it is asked again. */
    public Builder time(Duration range, Duration refresh) {
      time = new TimeSettings(range, Optional.of(refresh));
      return this;
    }

    /** The dashboard. */
    public Dashboard build() {
      return new Dashboard(
          uid,
          title,
          description,
          folderUid,
          tags,
          datasource,
          variables,
          annotations,
          links,
          sections,
          time);
    }
  }
}
