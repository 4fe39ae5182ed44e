package dev.grafter.model.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DashboardLaws {

  /**
   * A section to be.
   *
   * @param header 0 for none, 1 for an open row, 2 for a collapsed one
   * @param sizes the sizes of its panels
   */
  record Plan(int header, List<Size> sizes) {}

  @Provide
  Arbitrary<List<Plan>> plans() {
    Arbitrary<Size> sizes =
        Combinators.combine(
                Arbitraries.integers().between(1, Size.COLUMNS),
                Arbitraries.integers().between(2, 20))
            .as(Size::new);
    return Combinators.combine(
            Arbitraries.integers().between(0, 2), sizes.list().ofMinSize(1).ofMaxSize(6))
        .as(Plan::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Property(tries = 100)
  void nothingOnTheDashboardOverlapsAndNothingLeavesTheGrid(@ForAll("plans") List<Plan> plans) {
    List<Node.Obj> panels = written(plans);

    requireApart(panels);
    for (Node.Obj panel : panels) {
      requireApart(objects(panel.find("panels")));
    }
  }

  @Property(tries = 100)
  void everyPanelIsThereOnceUnderANumberOfItsOwn(@ForAll("plans") List<Plan> plans) {
    List<Node> ids = new ArrayList<>();
    for (Node.Obj panel : written(plans)) {
      ids.add(panel.get("id"));
      objects(panel.find("panels")).forEach(inner -> ids.add(inner.get("id")));
    }

    long panels = plans.stream().mapToLong(plan -> plan.sizes().size()).sum();
    long rows = plans.stream().filter(plan -> plan.header() > 0).count();
    assertThat(ids).hasSize((int) (panels + rows)).doesNotHaveDuplicates();
  }

  private static List<Node.Obj> written(List<Plan> plans) {
    Dashboard.Builder dashboard = Dashboard.of("lib", "Library");
    for (int i = 0; i < plans.size(); i++) {
      add(dashboard, plans.get(i), "s" + i);
    }
    return objects(dashboard.build().toResource().content().find("panels"));
  }

  private static void add(Dashboard.Builder dashboard, Plan plan, String name) {
    List<Panel> panels = new ArrayList<>();
    for (Size size : plan.sizes()) {
      String key = name + "-p" + panels.size();
      panels.add(Panel.of(key, key, new TextView("text")).size(size).build());
    }
    Panel[] all = panels.toArray(Panel[]::new);
    if (plan.header() == 0) {
      dashboard.panels(all);
    } else {
      dashboard.section(new Section.Header(name, plan.header() == 2, Optional.empty()), all);
    }
  }

  private static void requireApart(List<Node.Obj> panels) {
    List<GridPosition> places = panels.stream().map(DashboardLaws::place).toList();
    for (int i = 0; i < places.size(); i++) {
      assertThat(places.get(i).x()).isNotNegative();
      assertThat(places.get(i).right()).isLessThanOrEqualTo(Size.COLUMNS);
      for (int j = i + 1; j < places.size(); j++) {
        assertThat(places.get(i).overlaps(places.get(j))).isFalse();
      }
    }
  }

  private static GridPosition place(Node.Obj panel) {
    Node.Obj grid = panel.get("gridPos").asObject().orElseThrow();
    return new GridPosition(
        number(grid, "x"), number(grid, "y"), number(grid, "w"), number(grid, "h"));
  }

  private static int number(Node.Obj grid, String key) {
    return Math.toIntExact(((Node.Num) grid.get(key)).longValue());
  }

  private static List<Node.Obj> objects(Optional<Node> list) {
    return list.flatMap(Node::asList).stream()
        .flatMap(items -> items.items().stream())
        .map(item -> item.asObject().orElseThrow())
        .toList();
  }
}
