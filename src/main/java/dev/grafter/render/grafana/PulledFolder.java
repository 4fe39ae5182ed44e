package dev.grafter.render.grafana;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.IoReason;
import dev.grafter.codec.Json;
import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import dev.grafter.wire.ResourceForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads what {@link PulledFiles} wrote, edited or not, or dashboards that came from elsewhere: a
 * JSON file that lies in {@code dashboards/<folder>/}, or that names no kind, is a dashboard.
 *
 * @param directory the directory of one site
 */
public record PulledFolder(Path directory) {

  private static final String DASHBOARDS = ResourceKind.DASHBOARD.directory();

  private static final int DEEPEST = 8;

  /**
   * Everything in the directory; hidden files and directories are not read.
   *
   * @throws CodecException when a file is broken, or the definitions are not complete
   */
  public ResourceSet read() {
    List<Resource> resources = files().stream().map(this::resource).toList();
    try {
      return ResourceSet.of(resources);
    } catch (IllegalArgumentException e) {
      throw new CodecException(whole(directory), e.getMessage());
    }
  }

  private List<Path> files() {
    try (Stream<Path> entries = Files.walk(directory, DEEPEST)) {
      return entries
          .filter(file -> file.toString().endsWith(".json") && !hidden(directory.relativize(file)))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CodecException(whole(directory), "it cannot be read: " + IoReason.of(e));
    }
  }

  private static boolean hidden(Path relative) {
    return IntStream.range(0, relative.getNameCount())
        .anyMatch(i -> relative.getName(i).toString().startsWith("."));
  }

  private Resource resource(Path file) {
    Node.Obj content = content(file);
    try {
      return isDashboard(file, content)
          ? new Resource.Dashboard(folder(file), content)
          : ResourceForm.read(content);
    } catch (IllegalArgumentException e) {
      throw new CodecException(whole(file), e.getMessage());
    }
  }

  private static Node.Obj content(Path file) {
    try {
      Node node = Json.parseLenient(Files.readString(file), file.toString());
      return node.asObject()
          .orElseThrow(
              () ->
                  new CodecException(
                      node.where(), "a definition is an object, not a " + node.kind()));
    } catch (IOException e) {
      throw new CodecException(whole(file), "it cannot be read: " + IoReason.of(e));
    }
  }

  private boolean isDashboard(Path file, Node.Obj content) {
    return directory.relativize(file).startsWith(DASHBOARDS) || !content.has("kind");
  }

  /** The folder that the file's own directory is named after. */
  private Optional<String> folder(Path file) {
    Path relative = directory.relativize(file);
    return Optional.of(relative)
        .filter(path -> path.startsWith(DASHBOARDS) && path.getNameCount() == 3)
        .map(path -> path.getName(1).toString())
        .filter(name -> !name.equals(DashboardFiles.directory(Optional.empty())));
  }

  private static Location whole(Path file) {
    return new Location(file.toString(), 0, 0);
  }
}
