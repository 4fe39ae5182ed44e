package dev.grafter.sync;

import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.wire.Mark;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a server holds, as definitions: pushed to it again they change nothing.
 *
 * @param mark whose objects count as ours, at which site
 * @param resources what is there, whoever made it, in the order of creation
 * @param leftOut what is there and no definition says
 * @param drifts how it differs from the model
 */
public record Pulled(
    Mark mark, List<Resource> resources, List<LeftOut> leftOut, List<Drift> drifts) {

  /**
   * Something that is not in the definitions.
   *
   * @param what which object, or which kind
   * @param why a sentence with what to do
   * @param failed whether it could not be read, although it could be defined
   */
  public record LeftOut(String what, String why, boolean failed) {
    /** Checks that all is given. */
    public LeftOut {
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(why, "why");
    }
  }

  /** Copies. */
  public Pulled {
    Objects.requireNonNull(mark, "mark");
    resources = List.copyOf(resources);
    leftOut = List.copyOf(leftOut);
    drifts = List.copyOf(drifts);
  }

  /** The object of a key, if it is among them. */
  public Optional<Resource> find(ResourceKey key) {
    return resources.stream().filter(resource -> resource.key().equals(key)).findFirst();
  }

  /** Whether all that can be defined was read. */
  public boolean complete() {
    return leftOut.stream().noneMatch(LeftOut::failed);
  }
}
