package dev.grafter.fake;

import dev.grafter.fake.StoredObject.Draft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes dashboards and folders; the checks came before. */
final class Objects {

  private final Core core;

  Objects(Core core) {
    this.core = core;
  }

  StoredObject create(Org org, ObjectKind kind, String name, Draft draft, Identity by) {
    long version = core.ticks().next();
    StoredObject created =
        StoredObject.create(
            name.isEmpty() ? core.ids().shortId() : name,
            core.ids().object(),
            core.ids().uuid(),
            Audit.created(by, core.ticks().now()),
            draft,
            version);
    org.objects(kind).put(created);
    return created;
  }

  StoredObject update(Org org, ObjectKind kind, StoredObject stored, Draft draft, Identity by) {
    long version = core.ticks().next();
    Instant now = core.ticks().now();
    StoredObject updated = stored.next(by, now, draft, version);
    org.objects(kind).put(updated);
    return updated;
  }

  void delete(Org org, ObjectKind kind, String name) {
    core.ticks().next();
    if (kind == ObjectKind.FOLDER) {
      deleteFolder(org, name);
    } else {
      org.dashboards().remove(name);
    }
  }

  private static void deleteFolder(Org org, String name) {
    for (String folder : tree(org, name)) {
      org.dashboards().in(folder).forEach(inner -> org.dashboards().remove(inner.name()));
      org.rules().removeFolder(folder);
      org.library().removeFolder(folder);
      org.folders().remove(folder);
    }
  }

  /** A folder and all folders below it. */
  static List<String> tree(Org org, String folder) {
    List<String> found = new ArrayList<>(List.of(folder));
    for (int i = 0; i < found.size(); i++) {
      org.folders().in(found.get(i)).forEach(child -> found.add(child.name()));
    }
    return found;
  }

  /** The folders above a folder, the root's child first; the folder itself is not among them. */
  static List<StoredObject> parents(Org org, StoredObject folder) {
    List<StoredObject> parents = new ArrayList<>();
    String above = folder.folder();
    while (!above.isEmpty() && parents.size() < 16) {
      StoredObject parent = org.folders().find(above).orElse(null);
      if (parent == null) {
        break;
      }
      parents.add(0, parent);
      above = parent.folder();
    }
    return parents;
  }
}
