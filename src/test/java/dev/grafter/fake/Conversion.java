package dev.grafter.fake;

import dev.grafter.codec.Node;

/** Reads a stored spec in another API version. */
final class Conversion {

  private Conversion() {}

  /** The spec of an object in the version that is asked for. */
  static Node.Obj of(ObjectKind kind, StoredObject object, String version) {
    if (kind == ObjectKind.FOLDER || object.storedVersion().equals(version)) {
      return object.spec();
    }
    boolean storedV2 = object.storedVersion().startsWith("v2");
    boolean wantedV2 = version.startsWith("v2");
    if (storedV2 == wantedV2) {
      return wantedV2 || version.equals("v0alpha1")
          ? object.spec()
          : ClassicSchema.normalised(object.spec());
    }
    return wantedV2
        ? SecondSchema.ofClassic(ClassicSchema.normalised(object.spec()))
        : ClassicSchema.normalised(new SecondToClassic(object.spec()).classic());
  }

  /** The spec that a writer's one becomes in storage. */
  static Node.Obj stored(ObjectKind kind, String version, Node.Obj sent) {
    if (kind == ObjectKind.FOLDER || version.startsWith("v2")) {
      return sent;
    }
    return version.equals("v0alpha1")
        ? sent.without("id", "uid", "version")
        : ClassicSchema.normalised(sent);
  }
}
