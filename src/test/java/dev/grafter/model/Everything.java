package dev.grafter.model;

import dev.grafter.codec.Node;
import dev.grafter.logql.LogQl;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.model.alert.AlertGroup;
import dev.grafter.model.alert.AlertRule;
import dev.grafter.model.alert.ClassicStage;
import dev.grafter.model.alert.ErrorState;
import dev.grafter.model.alert.Evaluator;
import dev.grafter.model.alert.LokiStage;
import dev.grafter.model.alert.MathStage;
import dev.grafter.model.alert.NoDataState;
import dev.grafter.model.alert.NotificationSettings;
import dev.grafter.model.alert.ReduceStage;
import dev.grafter.model.alert.Reducer;
import dev.grafter.model.alert.ResampleStage;
import dev.grafter.model.alert.Stage;
import dev.grafter.model.alert.ThresholdStage;
import dev.grafter.model.dashboard.AdhocVariable;
import dev.grafter.model.dashboard.AlertListView;
import dev.grafter.model.dashboard.BarChartView;
import dev.grafter.model.dashboard.CellType;
import dev.grafter.model.dashboard.ColorScheme;
import dev.grafter.model.dashboard.ConstantVariable;
import dev.grafter.model.dashboard.CustomVariable;
import dev.grafter.model.dashboard.Dashboard;
import dev.grafter.model.dashboard.DashboardLink;
import dev.grafter.model.dashboard.DatasourceVariable;
import dev.grafter.model.dashboard.FieldMatcher;
import dev.grafter.model.dashboard.FieldOptions;
import dev.grafter.model.dashboard.FieldOverride.Property;
import dev.grafter.model.dashboard.IntervalVariable;
import dev.grafter.model.dashboard.LabelValuesVariable;
import dev.grafter.model.dashboard.Legend;
import dev.grafter.model.dashboard.Link;
import dev.grafter.model.dashboard.LogsView;
import dev.grafter.model.dashboard.LokiAnnotation;
import dev.grafter.model.dashboard.LokiQuery;
import dev.grafter.model.dashboard.Multiple;
import dev.grafter.model.dashboard.Orientation;
import dev.grafter.model.dashboard.Panel;
import dev.grafter.model.dashboard.PanelRef;
import dev.grafter.model.dashboard.PieChartView;
import dev.grafter.model.dashboard.Reduce;
import dev.grafter.model.dashboard.Repeat;
import dev.grafter.model.dashboard.Section;
import dev.grafter.model.dashboard.StatView;
import dev.grafter.model.dashboard.TableView;
import dev.grafter.model.dashboard.TextView;
import dev.grafter.model.dashboard.TextboxVariable;
import dev.grafter.model.dashboard.Thresholds;
import dev.grafter.model.dashboard.TimeSeriesView;
import dev.grafter.model.dashboard.Tooltip;
import dev.grafter.model.dashboard.Transformation;
import dev.grafter.model.dashboard.Unit;
import dev.grafter.model.dashboard.ValueMapping;
import dev.grafter.model.dashboard.ValueMapping.Shown;
import dev.grafter.model.dashboard.Variable;
import dev.grafter.model.dashboard.VariableHead;
import dev.grafter.model.dashboard.Visualization;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Whatever the model can write, once: every view with every choice, every kind of variable, link,
 * mapping, override and transformation, and a rule with every kind of stage. For tests that compare
 * our JSON with others' types.
 */
public final class Everything {

  private static final DatasourceRef LOKI = DatasourceRef.loki("all-loki");
  private static final LogQuery LINES = (LogQuery) LogQl.parse("{job=\"all\"}");
  private static final MetricExpr COUNT =
      (MetricExpr) LogQl.parse("sum by (name) (count_over_time({job=\"all\"}[5m]))");

  private Everything() {}

  /** A dashboard with all of it. */
  public static Node.Obj dashboard() {
    Dashboard.Builder builder =
        Dashboard.of("all", "Everything")
            .description("Every choice once.")
            .tags("all")
            .datasource(LOKI)
            .time(Duration.ofHours(6), Duration.ofMinutes(1))
            .link(DashboardLink.tagged("Tagged", "all"))
            .link(DashboardLink.url("Address", "https://example.com"))
            .annotation(
                new LokiAnnotation(
                    "Notes", LOKI, LINES, "red", "t", "x", List.of("name"), true, 50));
    variables().forEach(builder::variable);
    builder.panels(views().toArray(Panel[]::new));
    builder.row("Fields", fields(), overridden());
    builder.section(
        new Section.Header("Repeated", true, Optional.of("custom")),
        panel("repeated", StatView.last())
            .query(LokiQuery.instant(COUNT))
            .repeat(new Repeat("custom", 4))
            .build(),
        panel("below", StatView.last())
            .query(LokiQuery.instant(COUNT))
            .repeat(new Repeat("custom", 0))
            .build());
    return builder.build().toResource().content();
  }

  private static Panel.Builder panel(String key, Visualization view) {
    String plain = key.toLowerCase(Locale.ROOT).replace('_', '-');
    return Panel.of(plain, "Panel " + plain, view);
  }

  private static VariableHead head(String name) {
    return VariableHead.of(name, "Label", "What it chooses.");
  }

  private static List<Variable> variables() {
    return List.of(
        new CustomVariable(head("custom"), List.of("a", "b"), Multiple.orAll(".*")),
        new ConstantVariable(head("constant").hidden(), "x"),
        new TextboxVariable(head("text"), "x"),
        new IntervalVariable(head("interval"), List.of(Duration.ofMinutes(1))),
        new DatasourceVariable(head("ds"), "loki", "all-loki", "All", "/all/"),
        new AdhocVariable(head("adhoc"), LOKI),
        new LabelValuesVariable(head("name"), LOKI, "name", Optional.of(LINES), Multiple.ONE));
  }

  private static List<Panel> views() {
    List<Panel> panels = new ArrayList<>();
    for (LogsView.Dedup dedup : LogsView.Dedup.values()) {
      boolean first = dedup == LogsView.Dedup.NONE;
      panels.add(
          panel("logs-" + dedup, new LogsView(first, first, first, first, dedup))
              .query(LokiQuery.range(LINES).maxLines(10).fromOldest().hide().named("Q"))
              .build());
    }
    for (TimeSeriesView.Style style : TimeSeriesView.Style.values()) {
      panels.add(numbers("series-" + style, series(style)));
    }
    for (Orientation orientation : Orientation.values()) {
      for (Tooltip tooltip : Tooltip.values()) {
        panels.add(
            numbers(
                "bars-" + orientation + tooltip,
                new BarChartView(orientation, Optional.of("name"), true, Legend.BELOW, tooltip)));
      }
    }
    for (CellType cell : CellType.values()) {
      panels.add(numbers("table-" + cell, new TableView(Optional.of("name"), true, true, cell)));
    }
    panels.add(numbers("table", TableView.plain()));
    panels.add(numbers("pie", new PieChartView(false, Reduce.rows(5), Legend.NONE)));
    panels.add(numbers("donut", PieChartView.donut()));
    panels.add(numbers("stat", new StatView(Reduce.SUM, true, true, true)));
    panels.add(numbers("trend", StatView.trend()));
    panels.add(panel("text", new TextView("**Text**")).build());
    panels.add(panel("alerts", AlertListView.labelled("team", "all")).build());
    return panels;
  }

  private static TimeSeriesView series(TimeSeriesView.Style style) {
    Legend legend =
        new Legend(
            Legend.Mode.TABLE, Legend.Placement.RIGHT, List.of("sum", "max"), Optional.of("Max"));
    return new TimeSeriesView(style, true, 20, true, true, legend, Tooltip.ALL);
  }

  private static Panel numbers(String key, Visualization view) {
    return panel(key, view).query(LokiQuery.range(COUNT).legend("{{name}}")).build();
  }

  private static Panel fields() {
    Thresholds thresholds = Thresholds.base("green").from(10, "red");
    FieldOptions.Builder options =
        FieldOptions.builder()
            .unit(Unit.LINES)
            .decimals(2)
            .min(0)
            .max(100)
            .noValue("none")
            .displayName("${__field.name}")
            .thresholds(new Thresholds("green", thresholds.steps(), true))
            .color(ColorScheme.fixed("blue"))
            .link(new Link.Url("Out", "https://example.com", true))
            .link(Link.explore("Lines"));
    mappings().forEach(options::mapping);
    Panel.Builder panel =
        panel("fields", TimeSeriesView.lines())
            .description("About it.")
            .query(LokiQuery.range(COUNT).step(Duration.ofMinutes(1)))
            .fields(options)
            .minInterval(Duration.ofSeconds(10))
            .timeFrom(Duration.ofHours(1))
            .link(new Link.ToDashboard("There", "all", Map.of("name", "x"), false));
    transformations().forEach(panel::transform);
    return panel.build();
  }

  private static Stream<ValueMapping> mappings() {
    return Stream.concat(
        Stream.of(
            new ValueMapping.Value("1", Shown.text("one", "red")),
            new ValueMapping.Range(2, 3, Shown.text("few")),
            new ValueMapping.Regex("^x", Shown.text("x"))),
        Stream.of(ValueMapping.Special.Kind.values())
            .map(kind -> new ValueMapping.Special(kind, Shown.text("special"))));
  }

  private static List<Transformation> transformations() {
    return List.of(
        new Transformation.ExtractFields(
            "labels", Transformation.ExtractFields.Format.JSON, true, true),
        new Transformation.LabelsToFields(true, List.of("name")),
        new Transformation.Organize(List.of("name"), Map.of("name", "Name"), List.of("Time")),
        new Transformation.SortBy("name", true),
        new Transformation.GroupBy(List.of("name"), Map.of("Value", "sum")),
        new Transformation.Merge(),
        new Transformation.Limit(10),
        new Transformation.ReduceToRows(List.of("sum"), true));
  }

  private static Panel overridden() {
    return panel("overridden", TableView.plain())
        .query(LokiQuery.instant(COUNT))
        .override(
            FieldMatcher.name("Value"),
            Property.unit(Unit.SHORT),
            Property.decimals(1),
            Property.displayName("N"),
            Property.color(ColorScheme.PALETTE),
            Property.thresholds(Thresholds.base("green")),
            Property.mappings(new ValueMapping.Value("1", Shown.text("one"))),
            Property.width(90),
            Property.cell(CellType.GAUGE),
            Property.links(Link.explore("Lines")))
        .override(FieldMatcher.nameMatching("/x/"), Property.hidden())
        .override(FieldMatcher.type("time"), Property.hidden())
        .override(FieldMatcher.query("A"), Property.hidden())
        .build();
  }

  /** A dashboard on which nothing was chosen. */
  public static Node.Obj plainDashboard() {
    return Dashboard.of("plain", "Plain")
        .datasource(LOKI)
        .variable(new CustomVariable(head("custom"), List.of("a"), Multiple.ONE))
        .link(DashboardLink.url("Address", "https://example.com"))
        .panels(
            panel("logs", LogsView.newestFirst()).query(LokiQuery.range(LINES)).build(),
            numbers("lines", TimeSeriesView.lines()),
            numbers("bars", BarChartView.horizontal("name")),
            numbers("table", TableView.plain()),
            numbers("donut", PieChartView.donut()),
            numbers("stat", StatView.last()),
            panel("text", new TextView("**Text**")).build())
        .build()
        .toResource()
        .content();
  }

  /** A group of rules with all of it. */
  public static Resource.RuleGroup ruleGroup() {
    List<AlertRule> rules = new ArrayList<>();
    rules.add(
        rule(
            "chain",
            List.of(
                loki("A", false),
                new ResampleStage(
                    "B", "A", Duration.ofSeconds(30), Reducer.MEAN, ResampleStage.Upsampler.PAD),
                new ReduceStage("C", "B", Reducer.MAX, ReduceStage.Mode.replace(0)),
                new MathStage("D", "$C * 2"),
                new ThresholdStage("E", "D", Evaluator.above(5), Optional.of(Evaluator.below(3)))),
            "E"));
    rules.add(
        rule(
            "classic",
            List.of(
                loki("A", false),
                new ClassicStage(
                    "B",
                    List.of(
                        new ClassicStage.Condition("A", Reducer.MEAN, Evaluator.above(3), false),
                        new ClassicStage.Condition("A", Reducer.LAST, Evaluator.below(1), true),
                        new ClassicStage.Condition(
                            "A",
                            Reducer.COUNT,
                            new Evaluator(Evaluator.Kind.NO_VALUE, List.of()),
                            true)))),
            "B"));
    for (Reducer reducer : Reducer.values()) {
      rules.add(
          rule(
              "reduce-" + reducer.word(),
              List.of(loki("A", false), new ReduceStage("B", "A", reducer, ReduceStage.Mode.DROP)),
              "B"));
    }
    for (ResampleStage.Upsampler up : ResampleStage.Upsampler.values()) {
      rules.add(
          rule(
              "resample-" + up.name(),
              List.of(
                  loki("A", false),
                  new ResampleStage("B", "A", Duration.ofSeconds(30), Reducer.SUM, up),
                  new ReduceStage("C", "B", Reducer.LAST, ReduceStage.Mode.STRICT)),
              "C"));
    }
    for (Evaluator.Kind kind : Evaluator.Kind.values()) {
      if (kind == Evaluator.Kind.NO_VALUE) {
        continue; // only classic conditions know it
      }
      rules.add(
          rule(
              "limit-" + kind.word(),
              List.of(
                  loki("A", true),
                  new ThresholdStage(
                      "B",
                      "A",
                      new Evaluator(
                          kind, kind.word().contains("range") ? List.of(1.0, 2.0) : List.of(1.0)),
                      Optional.empty())),
              "B"));
    }
    return new AlertGroup("all", "everything", Duration.ofMinutes(1), rules).toResource();
  }

  private static Stage loki(String refId, boolean instant) {
    return new LokiStage(
        refId, LOKI, COUNT, instant, Duration.ofMinutes(10), Duration.ofMinutes(1));
  }

  private static AlertRule rule(String name, List<Stage> stages, String condition) {
    return new AlertRule(
        "all-" + name.toLowerCase(Locale.ROOT).replace('_', '-'),
        "All " + name,
        stages,
        condition,
        Duration.ofMinutes(5),
        Duration.ofMinutes(2),
        NoDataState.KEEP_LAST,
        ErrorState.KEEP_LAST,
        Map.of("team", "all"),
        Map.of("summary", "x"),
        Optional.of(new PanelRef("all", 7)),
        Optional.of(
            new NotificationSettings(
                "Somebody",
                List.of("alertname"),
                Optional.of(Duration.ofSeconds(30)),
                Optional.of(Duration.ofMinutes(5)),
                Optional.of(Duration.ofHours(4)),
                List.of("nights"))),
        true,
        OptionalInt.of(3));
  }
}
