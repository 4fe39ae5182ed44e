package dev.grafter.wire;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.Map;
import java.util.Optional;

/**
 * Folders and dashboards as objects of Grafana's app platform ({@code /apis}): name, folder, marks
 * and stamp stand in {@code metadata}, the rest in {@code spec}.
 */
public final class AppForm {

  /** The annotation that names the folder of an object. */
  public static final String FOLDER = "grafana.app/folder";

  /** The annotation that names the program that manages an object. */
  public static final String MANAGER = "grafana.app/managedBy";

  private static final String RESERVED = "grafana.app/";
  private static final String OURS = "grafter.dev/";

  private AppForm() {}

  /**
   * What else goes into {@code metadata}.
   *
   * @param mark whose it is
   * @param stamp what is pushed
   * @param resourceVersion the version that the write replaces; empty to create
   * @param labels labels that others put there
   * @param annotations annotations that others put there
   */
  public record Metadata(
      Mark mark,
      Stamp stamp,
      Optional<String> resourceVersion,
      Node.Obj labels,
      Node.Obj annotations) {

    /** Of an object that does not exist yet. */
    public static Metadata fresh(Mark mark, String digest) {
      return new Metadata(mark, new Stamp(digest, 1), Optional.empty(), Node.empty(), Node.empty());
    }
  }

  /** A folder as an object. */
  public static Node.Obj folder(Resource.Folder folder, String apiVersion, Metadata metadata) {
    Node.Obj spec = Node.object().put("title", folder.title()).build();
    return object(apiVersion, "Folder", metadata(folder.uid(), folder.parentUid(), metadata), spec);
  }

  /** A dashboard as an object. */
  public static Node.Obj dashboard(
      Resource.Dashboard dashboard, String apiVersion, Metadata metadata) {
    return object(
        apiVersion,
        "Dashboard",
        metadata(dashboard.uid(), dashboard.folderUid(), metadata),
        dashboard.content().without("uid", "id", "version"));
  }

  private static Node.Obj object(String apiVersion, String kind, Node.Obj metadata, Node.Obj spec) {
    return Node.object()
        .put("apiVersion", apiVersion)
        .put("kind", kind)
        .put("metadata", metadata)
        .put("spec", spec)
        .build();
  }

  private static Node.Obj metadata(String name, Optional<String> folder, Metadata more) {
    Node.ObjBuilder labels = Node.object().putAll(more.labels()).putAll(more.mark().labels());
    Node.ObjBuilder annotations =
        Node.object()
            .putAll(more.annotations())
            .putText(FOLDER, folder)
            .put(Stamp.ANNOTATION, more.stamp().toString());
    return Node.object()
        .put("name", name)
        .putText("resourceVersion", more.resourceVersion())
        .put("labels", labels.build())
        .put("annotations", annotations.build())
        .build();
  }

  /** The labels or annotations that are neither ours nor Grafana's own. */
  public static Node.Obj others(Node.Obj values) {
    Node.ObjBuilder kept = Node.object();
    for (Map.Entry<String, Node> value : values.fields().entrySet()) {
      if (!value.getKey().startsWith(RESERVED) && !value.getKey().startsWith(OURS)) {
        kept.put(value.getKey(), value.getValue());
      }
    }
    return kept.build();
  }

  /** The content of a folder object, in the model's spelling. */
  public static Node.Obj folderContent(String name, Optional<String> parent, Node.Obj spec) {
    return Node.object()
        .put("uid", name)
        .put("title", spec.text("title").orElse(""))
        .putText("parentUid", parent)
        .build();
  }

  /** The content of a dashboard object, in the model's spelling. */
  public static Node.Obj dashboardContent(String name, Node.Obj spec) {
    return spec.without("id", "version").with("uid", name);
  }
}
