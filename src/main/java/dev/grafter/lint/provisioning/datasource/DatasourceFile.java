package dev.grafter.lint.provisioning.datasource;

import dev.grafter.lint.provisioning.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** The types of the datasources that the file makes, by uid, whatever their organisation. */
  public Map<String, String> types() {
    Map<String, String> types = new HashMap<>();
    made.forEach(datasource -> types.put(datasource.effectiveUid(), datasource.type()));
    return types;
  }
}
