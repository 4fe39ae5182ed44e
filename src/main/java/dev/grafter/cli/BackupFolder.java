package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.IoReason;
import dev.grafter.codec.Json;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.sync.Keeper;
import dev.grafter.sync.RemoteException;
import dev.grafter.wire.ResourceForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one push overwrote or deleted at a site: a file for each object, in the form of saved plans.
 *
 * @param folder the folder, made when the first object is kept
 */
record BackupFolder(Path folder) implements Keeper {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The folder of a push that begins now. */
  static BackupFolder of(Path root, Site site, Instant now) {
    return new BackupFolder(root.resolve(site.name()).resolve(TIME.format(now)));
  }

  @Override
  public void keep(Resource before) {
    try {
      Files.createDirectories(folder);
      Files.writeString(free(name(before)), Json.pretty(ResourceForm.write(before)));
    } catch (IOException e) {
      throw new RemoteException(
          RemoteException.Kind.REFUSED,
          "Tried to keep the "
              + before.describe()
              + " in "
              + folder
              + " but "
              + IoReason.of(e)
              + ", so it was left as it is.",
          e);
    }
  }

  private static String name(Resource resource) {
    String kind = resource.key().kind().words().replace(' ', '-');
    return kind + "-" + resource.key().id().replaceAll("[^A-Za-z0-9_-]", "_");
  }

  /** Ids that differ only in strange characters get files of their own. */
  private Path free(String name) {
    Path file = folder.resolve(name + ".json");
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(name + "." + i + ".json");
    }
    return file;
  }

  /** The objects in the folder, in the order of their names. */
  List<Resource> read() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(BackupFolder::resource)
          .toList();
    } catch (IOException e) {
      throw CliException.usage(
          "Tried to read the backup " + folder + " but " + IoReason.of(e) + ".", e);
    }
  }

  private static Resource resource(Path file) {
    try {
      return ResourceForm.read(Json.parse(Grafter.read(file), file.toString()));
    } catch (CodecException | IllegalArgumentException e) {
      throw CliException.usage(e.getMessage(), e);
    }
  }
}
