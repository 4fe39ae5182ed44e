package dev.grafter.fake;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;

/**
 * A dashboard or folder as it lies in storage; both APIs read and write the same.
 *
 * @param name the uid of the classic API
 * @param internalId the number of the classic API
 * @param uuid the {@code metadata.uid}
 * @param generation the number of changes, which the classic API calls version
 * @param resourceVersion the version of storage that wrote it
 * @param storedVersion the API version that wrote it, such as {@code v1beta1}
 * @param size the length of its JSON, which cuts pages
 */
record StoredObject(
    String name,
    long internalId,
    String uuid,
    long generation,
    long resourceVersion,
    Audit audit,
    Marks marks,
    String storedVersion,
    Node.Obj spec,
    int size) {

  private static final int ENVELOPE = 1200;

  static StoredObject create(
      String name, long internalId, String uuid, Audit audit, Draft draft, long resourceVersion) {
    return new StoredObject(
        name,
        internalId,
        uuid,
        1,
        resourceVersion,
        audit,
        draft.marks(),
        draft.version(),
        draft.spec(),
        size(draft.spec()));
  }

  private static int size(Node.Obj spec) {
    return Json.write(spec).length() + ENVELOPE;
  }

  /** The object after a change. */
  StoredObject next(Identity by, java.time.Instant at, Draft draft, long version) {
    return new StoredObject(
        name,
        internalId,
        uuid,
        generation + 1,
        version,
        audit.updated(by, at),
        draft.marks(),
        draft.version(),
        draft.spec(),
        size(draft.spec()));
  }

  String title() {
    return spec.text("title").orElse("");
  }

  /** The uid of the folder that holds it, empty for the root. */
  String folder() {
    return marks.annotation(Marks.FOLDER);
  }

  String slug() {
    return Slug.of(title());
  }

  /**
   * What a writer wants an object to be.
   *
   * @param version the API version that the spec is written in
   */
  record Draft(Marks marks, String version, Node.Obj spec) {}
}
