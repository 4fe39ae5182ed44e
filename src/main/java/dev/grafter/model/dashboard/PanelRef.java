package dev.grafter.model.dashboard;

import dev.grafter.model.Uid;

/**
 * A panel, as alerts point to it.
 *
 * @param dashboardUid its dashboard
 * @param panelId its number there
 */
public record PanelRef(String dashboardUid, int panelId) {

  /** Checks both. */
  public PanelRef {
    Uid.checked(dashboardUid, "the dashboard of a panel");
    if (panelId < 1) {
      throw new IllegalArgumentException("panels are numbered from 1, not " + panelId);
    }
  }
}
