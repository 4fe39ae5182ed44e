package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKind;
import java.util.List;

/**
 * Knows for one kind what Grafana fills in, rewrites and hides, and brings definitions and live
 * objects into one form in which equal means equal. It holds for every release from 10 to 13.
 */
interface Normalizer {

  /** A definition in the form that is compared. */
  Node.Obj desired(Resource resource);

  /**
   * A live object in the same form.
   *
   * @param content what the server answered, in the model's spelling
   * @param wanted the definition it is compared with: what that leaves open is not compared
   */
  Node.Obj live(Node.Obj content, Resource wanted);

  /**
   * A live object of which no definition is known, in the same form: what cannot be told apart from
   * a server's additions without one stays in it.
   */
  Node.Obj form(Node.Obj content);

  /** The part of the form that a digest covers. */
  default Node.Obj fingerprint(Node.Obj canonical) {
    return canonical;
  }

  /** The parts of the form that are written by requests of their own. */
  default List<Node.Obj> parts(Node.Obj canonical) {
    return List.of(canonical);
  }

  /** The normalizer of a kind. */
  static Normalizer of(ResourceKind kind) {
    return switch (kind) {
      case FOLDER -> new FolderNormalizer();
      case DATASOURCE -> new DatasourceNormalizer();
      case DASHBOARD -> new DashboardNormalizer();
      case CONTACT_POINT -> new ContactPointNormalizer();
      case ROUTE -> new RouteNormalizer();
      case RULE_GROUP -> new RuleGroupNormalizer();
      case CORRELATION -> new CorrelationNormalizer();
      case LIBRARY_PANEL -> new LibraryPanelNormalizer();
      case TEMPLATE -> new TemplateNormalizer();
      case MUTE_TIMING -> new MuteTimingNormalizer();
      case POLICY_ROOT -> new PolicyRootNormalizer();
      case RULER_GROUP -> new RulerGroupNormalizer();
    };
  }
}
