package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;

/** For kinds whose content is stored as it was sent. */
final class PlainNormalizer implements Normalizer {

  @Override
  public Node.Obj desired(Resource resource) {
    return Tidy.withoutNulls(resource.content());
  }

  @Override
  public Node.Obj live(Node.Obj content, Resource wanted) {
    return Tidy.withoutNulls(content);
  }
}
