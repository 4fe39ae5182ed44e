package dev.grafter.model.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Numbers panels by what they are, not by where they stand, so that a panel keeps its number, and
 * with it its links and alerts, when others come and go.
 */
public final class PanelId {

  private static final int LOWEST = 100_000;
  private static final int COUNT = 900_000;

  private PanelId() {}

  /**
   * The number of a panel, six digits.
   *
   * @param dashboardUid its dashboard
   * @param key the panel's key, unique in the dashboard
   */
  public static int of(String dashboardUid, String key) {
    CRC32 sum = new CRC32();
    sum.update((dashboardUid + "/" + key).getBytes(StandardCharsets.UTF_8));
    return LOWEST + (int) (sum.getValue() % COUNT);
  }
}
