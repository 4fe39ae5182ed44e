package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.Map;
import java.util.TreeMap;

/** The annotations of an organisation, by number. */
final class AnnotationStore {

  private final Map<Long, Node.Obj> annotations = new TreeMap<>();

  Map<Long, Node.Obj> all() {
    return annotations;
  }
}
