package dev.grafter.fake;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The library panels of an organisation. */
final class LibraryStore {

  /**
   * A library panel.
   *
   * @param kind 1 for a panel
   * @param version a lock that writers must send
   */
  record Element(
      long id,
      String uid,
      String folder,
      String name,
      long kind,
      Node.Obj model,
      long version,
      Audit audit) {}

  private final Map<String, Element> elements = new TreeMap<>();

  Collection<Element> all() {
    return elements.values();
  }

  Optional<Element> find(String uid) {
    return Optional.ofNullable(elements.get(uid));
  }

  void put(Element element) {
    elements.put(element.uid(), element);
  }

  void remove(String uid) {
    elements.remove(uid);
  }

  boolean hasFolder(String folder) {
    return elements.values().stream().anyMatch(element -> element.folder().equals(folder));
  }

  void removeFolder(String folder) {
    elements.values().removeIf(element -> element.folder().equals(folder));
  }

  /** How many dashboards show a panel. */
  static long uses(Org org, String uid) {
    return shownBy(org, uid).size();
  }

  /** Which dashboards show a panel. */
  static List<String> shownBy(Org org, String uid) {
    String reference = "\"libraryPanel\":{";
    String name = "\"uid\":\"" + uid + "\"";
    return org.dashboards().all().stream()
        .filter(dashboard -> shows(Json.write(dashboard.spec()), reference, name))
        .map(StoredObject::name)
        .toList();
  }

  private static boolean shows(String json, String reference, String name) {
    return json.contains(reference) && json.contains(name);
  }

  boolean usedIn(Org org, String folder) {
    return elements.values().stream()
        .anyMatch(element -> element.folder().equals(folder) && uses(org, element.uid()) > 0);
  }
}
