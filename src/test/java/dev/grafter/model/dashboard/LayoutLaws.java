package dev.grafter.model.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LayoutLaws {

  @Provide
  Arbitrary<List<Size>> sizes() {
    return Combinators.combine(
            Arbitraries.integers().between(1, Size.COLUMNS), Arbitraries.integers().between(2, 60))
        .as(Size::new)
        .list()
        .ofMaxSize(40);
  }

  @Property(tries = 200)
  void noPanelOverlapsAnother(
      @ForAll("sizes") List<Size> sizes, @ForAll @IntRange(max = 99) int top) {
    List<GridPosition> places = Layout.flow(sizes, top);

    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        assertThat(places.get(i).overlaps(places.get(j)))
            .as("%s and %s", places.get(i), places.get(j))
            .isFalse();
      }
    }
  }

  @Property(tries = 200)
  void everyPanelKeepsItsSizeWithinTheGrid(
      @ForAll("sizes") List<Size> sizes, @ForAll @IntRange(max = 99) int top) {
    List<GridPosition> places = Layout.flow(sizes, top);

    assertThat(places).hasSameSizeAs(sizes);
    for (int i = 0; i < places.size(); i++) {
      GridPosition place = places.get(i);
      assertThat(place.x()).isNotNegative();
      assertThat(place.right()).isLessThanOrEqualTo(Size.COLUMNS);
      assertThat(place.y()).isGreaterThanOrEqualTo(top);
      assertThat(new Size(place.width(), place.height())).isEqualTo(sizes.get(i));
    }
  }

  @Property(tries = 200)
  void readingOrderIsKept(@ForAll("sizes") List<Size> sizes) {
    List<GridPosition> places = Layout.flow(sizes, 0);

    for (int i = 1; i < places.size(); i++) {
      GridPosition before = places.get(i - 1);
      GridPosition after = places.get(i);
      assertThat(after.y() > before.y() || (after.y() == before.y() && after.x() > before.x()))
          .as("%s stands before %s", before, after)
          .isTrue();
    }
  }

  @Property(tries = 200)
  void aPanelOnlyMovesDownWhenItsShelfIsFull(@ForAll("sizes") List<Size> sizes) {
    List<GridPosition> places = Layout.flow(sizes, 0);

    for (int i = 1; i < places.size(); i++) {
      if (places.get(i).y() > places.get(i - 1).y()) {
        assertThat(places.get(i - 1).right() + places.get(i).width()).isGreaterThan(Size.COLUMNS);
      }
    }
  }

  @Property(tries = 200)
  void whatFollowsStandsBelowAll(
      @ForAll("sizes") List<Size> sizes, @ForAll @IntRange(max = 99) int top) {
    List<GridPosition> places = Layout.flow(sizes, top);

    int below = Layout.below(places, top);

    assertThat(below).isGreaterThanOrEqualTo(top);
    assertThat(places).allSatisfy(place -> assertThat(place.bottom()).isLessThanOrEqualTo(below));
  }
}
