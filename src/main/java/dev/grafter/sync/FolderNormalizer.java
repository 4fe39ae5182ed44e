package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;

/** Folders: Grafana trims titles and adds much that is its own. */
final class FolderNormalizer implements Normalizer {

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
    return Node.object()
        .put("title", content.text("title").orElse("").strip())
        .putText("parentUid", content.text("parentUid").filter(uid -> !uid.isEmpty()))
        .build();
  }
}
