package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.Map;
import java.util.Set;

/**
 * Correlations. The type stood inside {@code config} once and stands beside it now; Grafana names
 * the correlation and its source itself.
 */
final class CorrelationNormalizer implements Normalizer {

  private static final String[] SERVER_OWNED = {
    "uid", "sourceUID", "sourceName", "targetName", "orgId", "provisioned"
  };

  private static final String CONFIG = "config";
  private static final String TYPE = "type";

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
    Node.Obj own = Tidy.withoutNulls(content.without(SERVER_OWNED));
    String type = own.text(TYPE).or(() -> own.text(CONFIG, TYPE)).orElse("query");
    Node.Obj typed = own.with(TYPE, type);
    Node.Obj plain =
        Tidy.inner(
            typed,
            CONFIG,
            config -> Tidy.withoutEmpty(config.without(TYPE), Set.of("transformations")));
    return Tidy.withoutDefaults(plain, Map.of("description", Node.of("")));
  }
}
