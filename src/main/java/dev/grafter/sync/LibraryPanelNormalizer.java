package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;

/**
 * Library panels. Grafana adds type and description to the model, and the editor what it adds to
 * panels of dashboards.
 */
final class LibraryPanelNormalizer implements Normalizer {

  private static final String MODEL = "model";

  @Override
  public Node.Obj desired(Resource resource) {
    return form(resource.content());
  }

  @Override
  public Node.Obj live(Node.Obj content, Resource wanted) {
    Node.Obj model = wanted.content().find(MODEL).flatMap(Node::asObject).orElse(Node.empty());
    return form(Tidy.inner(content, MODEL, live -> Noise.without(live, model)));
  }

  @Override
  public Node.Obj form(Node.Obj content) {
    Node.Obj model = content.find(MODEL).flatMap(Node::asObject).orElse(Node.empty());
    Node.Obj own = Tidy.withoutNulls(model.without("id", "gridPos", "libraryPanel"));
    return Node.object()
        .put("name", content.text("name").orElse("").strip())
        .putText("folderUid", content.text("folderUid").filter(LibraryPanelNormalizer::isFolder))
        .put(MODEL, DashboardNormalizer.panel(own))
        .build();
  }

  private static boolean isFolder(String uid) {
    return !uid.isEmpty() && !uid.equals("general");
  }
}
