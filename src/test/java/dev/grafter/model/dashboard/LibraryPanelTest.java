package dev.grafter.model.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Node;
import dev.grafter.model.DatasourceRef;
import dev.grafter.model.Resource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryPanelTest {

  private static final LibraryPanel NOTE =
      new LibraryPanel(
          "note",
          Optional.of("logs"),
          Panel.of("note", "How to read this", new TextView("Read.")).size(Size.full(4)).build(),
          DatasourceRef.loki("loki"));

  @Test
  void itsModelHasNeitherNumberNorPlace() {
    Resource.LibraryPanel resource = NOTE.toResource();

    assertThat(resource.name()).isEqualTo("How to read this");
    assertThat(resource.model().text("type")).contains("text");
    assertThat(resource.model().has("id")).isFalse();
    assertThat(resource.model().has("gridPos")).isFalse();
  }

  @Test
  void aDashboardHoldsNothingButItsName() {
    Node.Obj dashboard = Dashboard.of("d", "D").panels(NOTE.shown()).build().toResource().content();
    Node.Obj panel =
        dashboard
            .find("panels")
            .flatMap(Node::asList)
            .orElseThrow()
            .items()
            .get(0)
            .asObject()
            .orElseThrow();

    assertThat(panel.fields().keySet()).containsExactly("id", "title", "gridPos", "libraryPanel");
    assertThat(panel.text("libraryPanel", "uid")).contains("note");
    assertThat(panel.find("gridPos", "w")).contains(Node.of(24));
  }

  @Test
  void oneDoesNotShowAnother() {
    assertThatThrownBy(
            () -> new LibraryPanel("b", Optional.empty(), NOTE.shown(), DatasourceRef.loki("loki")))
        .hasMessageContaining("shows another library panel");
  }
}
