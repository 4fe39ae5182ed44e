package dev.grafter.fake;

import dev.grafter.codec.Digest;
import dev.grafter.codec.Node;
import java.util.List;

/** How the classic API shows a dashboard. */
final class DashboardView {

  private final Profile profile;

  DashboardView(Profile profile) {
    this.profile = profile;
  }

  static String url(StoredObject dashboard) {
    return "/d/" + dashboard.name() + "/" + dashboard.slug();
  }

  /**
   * A dashboard.
   *
   * @param version the API version in which it is read
   */
  Node.Obj full(Org org, StoredObject dashboard, Identity reader, String version) {
    return Node.object()
        .put("meta", meta(org, dashboard, reader, version))
        .put("dashboard", identified(dashboard, version))
        .build();
  }

  /** The JSON with the server's own id, uid and version, keys in order as after Go's maps. */
  private static Node identified(StoredObject dashboard, String version) {
    return Digest.sorted(
        Conversion.of(ObjectKind.DASHBOARD, dashboard, version)
            .with("id", Node.of(dashboard.internalId()))
            .with("uid", dashboard.name())
            .with("version", Node.of(dashboard.generation())));
  }

  private Node.Obj meta(Org org, StoredObject dashboard, Identity reader, String version) {
    boolean writes = reader.role().atLeast(Role.EDITOR);
    Node.ObjBuilder out =
        Node.object()
            .put("type", "db")
            .put("canSave", writes)
            .put("canEdit", writes)
            .put("canAdmin", reader.role().atLeast(Role.ADMIN))
            .put("canStar", true)
            .put("canDelete", writes)
            .put("slug", dashboard.slug())
            .put("url", url(dashboard))
            .put("expires", Ticks.ZERO)
            .put("created", Ticks.seconds(dashboard.audit().created()))
            .put("updated", Ticks.seconds(dashboard.audit().updated()))
            .put("updatedBy", dashboard.audit().lastWriter().login())
            .put("createdBy", dashboard.audit().createdBy().login())
            .put("version", dashboard.generation())
            .put("hasAcl", false)
            .put("isFolder", false);
    if (profile.since(12)) {
      out.put("apiVersion", version);
    }
    folder(org.folders().find(dashboard.folder()).orElse(null), out);
    return provenance(dashboard, writes, out).build();
  }

  private static void folder(StoredObject folder, Node.ObjBuilder out) {
    out.put("folderId", folder == null ? 0 : folder.internalId())
        .put("folderUid", folder == null ? "" : folder.name())
        .put("folderTitle", folder == null ? "General" : folder.title())
        .put("folderUrl", folder == null ? "" : FolderView.url(folder));
  }

  private Node.ObjBuilder provenance(StoredObject dashboard, boolean writes, Node.ObjBuilder out) {
    String path = dashboard.marks().annotation(Marks.SOURCE_PATH);
    Node.Obj rights =
        Node.object().put("canAdd", writes).put("canEdit", writes).put("canDelete", writes).build();
    Node.ObjBuilder annotations = Node.object().put("dashboard", rights);
    if (!profile.since(12)) {
      annotations.put("organization", rights);
    }
    return out.put("provisioned", dashboard.marks().managedByOthers())
        .put("provisionedExternalId", path.substring(path.lastIndexOf('/') + 1))
        .put("annotationsPermissions", annotations.build());
  }

  Node.Obj deleted(StoredObject dashboard) {
    Node.ObjBuilder out =
        Node.object()
            .put("message", "Dashboard " + dashboard.title() + " deleted")
            .put("title", dashboard.title());
    return profile.since(12)
        ? out.put("uid", dashboard.name()).build()
        : out.put("id", dashboard.internalId()).build();
  }

  /** The versions of a dashboard. */
  Node versions(List<StoredObject> history) {
    Node.Arr rows = Node.list(history.stream().map(this::version).toList());
    return profile.since(12)
        ? Node.object().put("continueToken", "").put("versions", rows).build()
        : rows;
  }

  Node.Obj version(StoredObject old) {
    return Node.object()
        .put("id", old.generation())
        .put("dashboardId", old.internalId())
        .put("uid", old.name())
        .put("parentVersion", old.generation() - 1)
        .put("restoredFrom", 0)
        .put("version", old.generation())
        .put("created", Ticks.seconds(old.audit().updated()))
        .put(
            "message",
            old.generation() == 1 ? "Initial save" : old.marks().annotation(Marks.MESSAGE))
        .put(
            "data",
            Digest.sorted(
                old.spec().with("uid", old.name()).with("version", Node.of(old.generation()))))
        .put("createdBy", old.audit().lastWriter().login())
        .build();
  }
}
