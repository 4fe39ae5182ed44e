package dev.grafter.render;

import dev.grafter.codec.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One comparison of a folder with a rendered tree. */
final class Comparison {

  private final Folder folder;
  private final RenderedTree tree;
  private final Manifest manifest;
  private final boolean overwrite;
  private final SortedMap<TreePath, FileChange> changes = new TreeMap<>();
  private Manifest desired;

  Comparison(Folder folder, RenderedTree tree, Manifest manifest, boolean overwrite) {
    this.folder = folder;
    this.tree = tree;
    this.manifest = manifest;
    this.overwrite = overwrite;
    this.desired = manifest;
  }

  TreeChanges changes(Path root) {
    tree.files().forEach(this::rendered);
    manifest.paths().stream()
        .filter(path -> tree.covers(path) && !tree.files().containsKey(path))
        .forEach(this::gone);
    return new TreeChanges(root, List.copyOf(changes.values()), manifest, desired);
  }

  private void rendered(TreePath path, String text) {
    Optional<byte[]> current = folder.read(path);
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    if (current.isEmpty()) {
      changes.put(path, new FileChange.Create(path, text));
    } else if (!Arrays.equals(current.get(), wanted)) {
      replace(path, current.get(), text);
    }
    if (!(changes.get(path) instanceof FileChange.Keep)) {
      desired = desired.withOnly(path, Digest.of(wanted));
    }
  }

  private void replace(TreePath path, byte[] current, String text) {
    boolean ours = manifest.knows(path, Digest.of(current));
    FileChange.Reason reason =
        manifest.knows(path) ? FileChange.Reason.EDITED : FileChange.Reason.FOREIGN;
    changes.put(
        path,
        ours || overwrite
            ? new FileChange.Replace(path, shown(current), text)
            : new FileChange.Keep(path, reason, shown(current), Optional.of(text)));
  }

  private void gone(TreePath path) {
    Optional<byte[]> current = folder.read(path);
    if (current.isPresent() && !overwrite && !manifest.knows(path, Digest.of(current.get()))) {
      changes.put(
          path,
          new FileChange.Keep(
              path, FileChange.Reason.EDITED, shown(current.get()), Optional.empty()));
      return;
    }
    current.ifPresent(bytes -> changes.put(path, new FileChange.Remove(path, shown(bytes))));
    desired = desired.without(path);
  }

  private static String shown(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
