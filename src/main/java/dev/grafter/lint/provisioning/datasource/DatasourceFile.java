package dev.grafter.lint.provisioning.datasource;

import dev.grafter.lint.provisioning.Text;
import java.util.List;

/**
 * What one file says.
 *
 * @param deleted the datasources that it deletes before it makes its own
 * @param made the datasources that it makes or changes, in order
 */
public record DatasourceFile(List<Deleted> deleted, List<Datasource> made) {

  /** Copies the lists. */
  public DatasourceFile {
    deleted = List.copyOf(deleted);
    made = List.copyOf(made);
  }

  /**
   * A datasource that shall go.
   *
   * @param org its organisation
   * @param name its name
   */
  record Deleted(long org, Text name) {}

  /** The uids that the file declares, whatever their organisation. */
  public List<String> uids() {
    return made.stream().map(Datasource::effectiveUid).toList();
  }
}
