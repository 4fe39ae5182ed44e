package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.Map;
import java.util.TreeMap;

/** How {@code /apis} shows an object. */
final class ObjectView {

  private static final String PARTIAL = "meta.k8s.io/v1";

  private final ObjectKind kind;
  private final String namespace;
  private final String version;

  /**
   * A view.
   *
   * @param version the API version that is asked for
   */
  ObjectView(ObjectKind kind, String namespace, String version) {
    this.kind = kind;
    this.namespace = namespace;
    this.version = version;
  }

  Node.Obj full(StoredObject object) {
    return full(object, version);
  }

  /** A row of a list: it tells the newest name of the version's schema. */
  Node.Obj row(StoredObject object) {
    return full(
        object,
        switch (version) {
          case "v1beta1" -> "v1";
          case "v2beta1" -> "v2";
          default -> version;
        });
  }

  private Node.Obj full(StoredObject object, String shown) {
    Node.ObjBuilder out =
        Node.object()
            .put("kind", kind.title())
            .put("apiVersion", kind.group() + "/" + shown)
            .put("metadata", metadata(object))
            .put("spec", Conversion.of(kind, object, version));
    return kind == ObjectKind.DASHBOARD ? out.put("status", status(object)).build() : out.build();
  }

  private Node.Obj status(StoredObject object) {
    return object.storedVersion().equals(version)
        ? Node.empty()
        : Node.object()
            .put(
                "conversion",
                Node.object()
                    .put("failed", false)
                    .put("storedVersion", object.storedVersion())
                    .build())
            .build();
  }

  /** The object without its spec. */
  Node.Obj partial(StoredObject object) {
    return Node.object()
        .put("kind", "PartialObjectMetadata")
        .put("apiVersion", PARTIAL)
        .put("metadata", metadata(object))
        .build();
  }

  Node.Obj list(boolean partial, Node.Obj metadata, Node.Arr items) {
    return Node.object()
        .put("kind", partial ? "PartialObjectMetadataList" : kind.title() + "List")
        .put("apiVersion", partial ? PARTIAL : kind.group() + "/" + version)
        .put("metadata", metadata)
        .put("items", items)
        .build();
  }

  private Node.Obj metadata(StoredObject object) {
    Node.ObjBuilder out =
        Node.object()
            .put("name", object.name())
            .put("namespace", namespace)
            .put("uid", object.uuid());
    if (object.resourceVersion() != 0) {
      out.put("resourceVersion", Long.toString(object.resourceVersion()));
    }
    out.put("generation", object.generation())
        .put("creationTimestamp", Ticks.seconds(object.audit().created()));
    RuleView.strings(out, "labels", labels(object));
    RuleView.strings(out, "annotations", annotations(object));
    return out.put("managedFields", Node.list(managedFields(object))).build();
  }

  /** The labels of an object as selectors see them. */
  static Map<String, String> labels(StoredObject object) {
    Map<String, String> labels = new TreeMap<>(object.marks().labels());
    if (object.resourceVersion() != 0) {
      labels.put(Marks.INTERNAL_ID, Long.toString(object.internalId()));
    }
    return labels;
  }

  private static Map<String, String> annotations(StoredObject object) {
    Map<String, String> annotations = new TreeMap<>(object.marks().annotations());
    Audit audit = object.audit();
    if (object.resourceVersion() != 0) {
      annotations.put("grafana.app/createdBy", audit.createdBy().subject());
    }
    if (audit.updatedBy() != null) {
      annotations.put("grafana.app/updatedBy", audit.updatedBy().subject());
      annotations.put("grafana.app/updatedTimestamp", Ticks.seconds(audit.updated()));
    }
    return annotations;
  }

  private Node.Obj managedFields(StoredObject object) {
    return Node.object()
        .put("manager", "grafana")
        .put("operation", "Update")
        .put("apiVersion", kind.group() + "/" + object.storedVersion())
        .put("time", Ticks.seconds(object.audit().updated()))
        .put("fieldsType", "FieldsV1")
        .put("fieldsV1", Node.object().put("f:spec", Node.empty()).build())
        .build();
  }
}
