package dev.grafter.render.grafana;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads dashboards from a directory: those that somebody made by hand and keeps beside ours, or
 * those that were pulled.
 */
public final class KeptDashboards {

  private KeptDashboards() {}

  /**
   * Reads every {@code .json} file of a directory, ordered by name; what is in it further down is
   * not read.
   *
   * @param directory the directory; none reads as empty
   * @param folderUid the folder that they lie in
   * @throws CodecException when a file is no JSON or no dashboard
   */
  public static List<Resource.Dashboard> read(Path directory, Optional<String> folderUid) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<Resource.Dashboard> dashboards = new ArrayList<>();
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path file :
          entries.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
        dashboards.add(dashboard(file, folderUid));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return dashboards;
  }

  private static Resource.Dashboard dashboard(Path file, Optional<String> folderUid)
      throws IOException {
    Node node = Json.parseLenient(Files.readString(file), file.toString());
    Node.Obj content =
        node.asObject()
            .orElseThrow(
                () ->
                    new CodecException(
                        node.where(), "a dashboard is an object, not a " + node.kind()));
    try {
      return new Resource.Dashboard(folderUid, content);
    } catch (IllegalArgumentException e) {
      throw new CodecException(new Location(file.toString(), 0, 0), e.getMessage());
    }
  }
}
