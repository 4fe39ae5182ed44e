package dev.grafter.model.dashboard;

import dev.grafter.model.DatasourceRef;
import dev.grafter.model.Resource;
import dev.grafter.model.Uid;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A panel that several dashboards show, kept once.
 *
 * @param uid its uid
 * @param folderUid the folder it lies in; empty for the root
 * @param panel the panel; its title is the library panel's name
 * @param datasource whom it asks unless it says otherwise: every dashboard asks the same
 */
public record LibraryPanel(
    String uid, Optional<String> folderUid, Panel panel, DatasourceRef datasource) {

  /** Checks the uid, and that no library panel is made of another. */
  public LibraryPanel {
    Uid.checked(uid, "library panel \"" + panel.title() + "\"");
    Objects.requireNonNull(folderUid, "folderUid");
    Objects.requireNonNull(datasource, "datasource");
    if (panel.view() instanceof LibraryPanelView) {
      throw new IllegalArgumentException(
          "library panel \"" + panel.title() + "\" shows another library panel: show that instead");
    }
  }

  /** The panel as a dashboard shows it, of the same size. */
  public Panel shown() {
    return shown(panel.size());
  }

  /** The panel as a dashboard shows it. */
  public Panel shown(Size size) {
    return Panel.of(panel.key(), panel.title(), new LibraryPanelView(uid, panel.title()))
        .size(size)
        .build();
  }

  /** The library panel as Grafana keeps it. */
  public Resource.LibraryPanel toResource() {
    return new Resource.LibraryPanel(
        uid, panel.title(), folderUid, new PanelWriter(datasource, Map.of()).model(panel));
  }
}
