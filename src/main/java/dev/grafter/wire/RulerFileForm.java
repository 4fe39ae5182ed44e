package dev.grafter.wire;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of Loki's ruler as one local rule file. Nothing is replaced in it: Loki reads dollar signs
 * as they are. The file's name is the namespace of all its groups.
 */
public final class RulerFileForm {

  private RulerFileForm() {}

  /**
   * The file.
   *
   * @throws IllegalArgumentException when two groups have one name, which Loki refuses for the
   *     whole tenant
   */
  public static Node.Obj write(List<Resource.RulerGroup> groups) {
    Map<String, Resource> names = new HashMap<>();
    List<Node> written = new ArrayList<>();
    for (Resource.RulerGroup group : groups) {
      Resource other = names.put(group.name(), group);
      if (other != null) {
        throw new IllegalArgumentException(
            other.describe() + " and " + group.describe() + " have one name in one rule file");
      }
      written.add(write(group));
    }
    return Node.object().put("groups", Node.list(written)).build();
  }

  private static Node.Obj write(Resource.RulerGroup group) {
    return Node.object().put("name", group.name()).putAll(group.content().without("name")).build();
  }
}
