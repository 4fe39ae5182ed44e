package dev.grafter.fake;

import java.util.ArrayList;
import java.util.List;

/** The titles from the root to a folder, as alerting names folders. */
final class FolderPath {

  private FolderPath() {}

  static String of(Org org, String uid) {
    StoredObject folder = org.folders().find(uid).orElse(null);
    if (folder == null) {
      return "";
    }
    List<StoredObject> all = new ArrayList<>(Objects.parents(org, folder));
    all.add(folder);
    return String.join("/", all.stream().map(f -> f.title().replace("/", "\\/")).toList());
  }
}
