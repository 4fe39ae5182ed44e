package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.sync.Editor;
import dev.grafter.wire.AppForm;
import dev.grafter.wire.Mark;
import dev.grafter.wire.Stamp;
import java.util.Optional;

/**
 * Reads an object of the app platform.
 *
 * @param object as the server sent it; perhaps only its metadata
 */
record AppObject(Node.Obj object) {

  private static final String VERSION = "resourceVersion";
  private static final String GENERATION = "generation";

  String name() {
    return metadata().text("name").orElse("");
  }

  private Node.Obj metadata() {
    return part(object, "metadata");
  }

  Node.Obj labels() {
    return part(metadata(), "labels");
  }

  Node.Obj annotations() {
    return part(metadata(), "annotations");
  }

  private static Node.Obj part(Node.Obj parent, String key) {
    return parent.find(key).flatMap(Node::asObject).orElse(Node.empty());
  }

  Optional<Node.Obj> spec() {
    return object.find("spec").flatMap(Node::asObject);
  }

  Optional<Mark> mark() {
    return Mark.ofLabels(labels());
  }

  Optional<Stamp> stamp() {
    return annotations().text(Stamp.ANNOTATION).flatMap(Stamp::parse);
  }

  Optional<String> folder() {
    return annotations().text(AppForm.FOLDER).filter(uid -> !uid.isEmpty());
  }

  Optional<String> manager() {
    return annotations().text(AppForm.MANAGER).filter(name -> !name.isEmpty());
  }

  long generation() {
    return generation(metadata());
  }

  private static long generation(Node.Obj parent) {
    return parent.get(GENERATION) instanceof Node.Num number ? number.longValue() : 0;
  }

  /** Whether nothing was written since the write that the stamp tells of. */
  boolean intact() {
    return stamp().filter(stamp -> stamp.generation() == generation()).isPresent();
  }

  Optional<Editor> editor() {
    return annotations()
        .text("grafana.app/updatedBy")
        .map(
            user ->
                new Editor(user, annotations().text("grafana.app/updatedTimestamp").orElse("")));
  }

  /** What a conditional write of this object needs. */
  Node.Obj lock() {
    return Node.object()
        .put(VERSION, metadata().text(VERSION).orElse(""))
        .put(GENERATION, generation())
        .put("labels", AppForm.others(labels()))
        .put("annotations", AppForm.others(annotations()))
        .build();
  }

  /** The resourceVersion in a lock. */
  static String version(Node.Obj lock) {
    return lock.text(VERSION).orElse("");
  }

  /** The metadata of the write that replaces what was locked. */
  static AppForm.Metadata next(Mark mark, String digest, Node.Obj lock) {
    return new AppForm.Metadata(
        mark,
        new Stamp(digest, generation(lock) + 1),
        lock.text(VERSION),
        part(lock, "labels"),
        part(lock, "annotations"));
  }
}
