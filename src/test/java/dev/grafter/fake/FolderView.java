package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.List;

/** How the classic API shows a folder. */
final class FolderView {

  private final Profile profile;

  FolderView(Profile profile) {
    this.profile = profile;
  }

  /** A row of a list. */
  Node.Obj item(StoredObject folder) {
    return nesting(
            folder,
            Node.object()
                .put("id", folder.internalId())
                .put("uid", folder.name())
                .put("title", folder.title()))
        .build();
  }

  private Node.ObjBuilder nesting(StoredObject folder, Node.ObjBuilder out) {
    out.putNonEmpty("parentUid", folder.folder());
    return profile.since(12)
        ? out.putNonEmpty("managedBy", folder.marks().annotation(Marks.MANAGED_BY))
        : out;
  }

  /** The whole folder, with the folders above it. */
  Node.Obj full(Org org, StoredObject folder, Identity reader) {
    Node.ObjBuilder out = nesting(folder, plain(org, folder, reader));
    List<StoredObject> parents = Objects.parents(org, folder);
    if (!parents.isEmpty()) {
      out.put(
          "parents",
          Node.list(
              parents.stream()
                  .map(parent -> nesting(parent, plain(org, parent, reader)).build())
                  .toList()));
    }
    return out.build();
  }

  private Node.ObjBuilder plain(Org org, StoredObject folder, Identity reader) {
    Node.ObjBuilder out = Node.object().put("id", folder.internalId()).put("uid", folder.name());
    if (profile.since(11)) {
      out.put("orgId", org.id());
    }
    boolean writes = reader.role().atLeast(Role.EDITOR);
    return out.put("title", folder.title())
        .put("url", url(folder))
        .put("hasAcl", false)
        .put("canSave", writes)
        .put("canEdit", writes)
        .put("canAdmin", reader.role().atLeast(Role.ADMIN))
        .put("canDelete", writes)
        .put("createdBy", folder.audit().createdBy().login())
        .put("created", Ticks.seconds(folder.audit().created()))
        .put("updatedBy", updatedBy(folder.audit()))
        .put("updated", Ticks.seconds(folder.audit().updated()))
        .put("version", folder.generation());
  }

  private String updatedBy(Audit audit) {
    return profile.since(13) && audit.updatedBy() == null
        ? Identity.SYSTEM.login()
        : audit.lastWriter().login();
  }

  static String url(StoredObject folder) {
    return "/dashboards/f/" + folder.name() + "/" + folder.slug();
  }

  /** The folder above all. */
  Node.Obj root(Org org) {
    return Node.object()
        .put("id", 0)
        .put("uid", "general")
        .put("orgId", org.id())
        .put("title", "Dashboards")
        .put("url", "")
        .put("hasAcl", false)
        .put("canSave", true)
        .put("canEdit", true)
        .put("canAdmin", true)
        .put("canDelete", false)
        .put("createdBy", "")
        .put("created", Ticks.ZERO)
        .put("updatedBy", "")
        .put("updated", Ticks.ZERO)
        .build();
  }

  Node.Obj deleted(StoredObject folder) {
    return profile.since(12)
        ? Node.object().put("message", "Folder deleted").build()
        : Node.object()
            .put("id", folder.internalId())
            .put("message", "Folder " + folder.title() + " deleted")
            .put("title", folder.title())
            .build();
  }
}
