package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;

/** The root of the notification policies, without the routes below it, which are not its matter. */
final class PolicyRootNormalizer implements Normalizer {

  @Override
  public Node.Obj desired(Resource resource) {
    return form(resource.content());
  }

  @Override
  public Node.Obj live(Node.Obj content, Resource wanted) {
    return form(content);
  }

  @Override
  public Node.Obj form(Node.Obj content) {
    return RouteNormalizer.route(content.without("routes"));
  }
}
