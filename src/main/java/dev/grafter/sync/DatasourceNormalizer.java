package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.wire.ClassicForm;
import dev.grafter.wire.Mark;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Datasources. Values of secrets are never readable, only whether there is one. The first
 * datasource becomes the default whatever is asked, so only a wish to be the default is compared.
 */
final class DatasourceNormalizer implements Normalizer {

  private static final String DEFAULT = "isDefault";
  private static final String STORED = "secureJsonFields";
  private static final String OPEN = "openValues";

  private static final String[] SERVER_OWNED = {
    "id",
    "uid",
    "orgId",
    "version",
    "typeLogoUrl",
    "typeName",
    "readOnly",
    "accessControl",
    "apiVersion",
    "secureJsonData"
  };

  private static final Set<String> EMPTY_IS_ABSENT =
      Set.of("user", "database", "basicAuthUser", "url", "jsonData");

  private static final Map<String, Node> DEFAULTS =
      Map.of(
          "basicAuth",
          Node.of(false),
          "withCredentials",
          Node.of(false),
          DEFAULT,
          Node.of(false),
          "access",
          Node.of("proxy"));

  @Override
  public Node.Obj desired(Resource resource) {
    Node.Obj stored = stored(resource);
    Node.Obj form = withOpen(form(resource.content().without(STORED)), open(resource));
    return stored.size() == 0 ? form : form.with(STORED, stored);
  }

  @Override
  public Node.Obj live(Node.Obj content, Resource wanted) {
    Node.Obj form = form(content.without(STORED, OPEN));
    Node.Obj open = wantsDefault(wanted) ? form : form.without(DEFAULT);
    Node.Obj stored = known(content, stored(wanted));
    open = open(wanted).isEmpty() ? open : withOpen(open, marked(content));
    return stored.size() == 0 ? open : open.with(STORED, stored);
  }

  @Override
  public Node.Obj fingerprint(Node.Obj canonical) {
    return canonical.without(DEFAULT, STORED, OPEN);
  }

  private static boolean wantsDefault(Resource wanted) {
    return wanted.content().find(DEFAULT).filter(Node.of(true)::equals).isPresent();
  }

  /** The digest of values that are stored beside secrets and are none. */
  private static Optional<String> open(Resource resource) {
    return resource instanceof Resource.Datasource datasource && !datasource.open().isEmpty()
        ? Optional.of(ClassicForm.openValues(datasource))
        : Optional.empty();
  }

  /** The same digest as the mark of a live datasource tells it. */
  private static Optional<String> marked(Node.Obj content) {
    String[] mark = content.text("jsonData", Mark.DATASOURCE_KEY).orElse("").split(" ");
    return mark.length == 3 ? Optional.of(mark[2]) : content.text(OPEN);
  }

  private static Node.Obj withOpen(Node.Obj form, Optional<String> digest) {
    return digest.map(text -> form.with(OPEN, text)).orElse(form);
  }

  /** Which secrets a definition stores. */
  private static Node.Obj stored(Resource resource) {
    Node.ObjBuilder fields = Node.object();
    if (resource instanceof Resource.Datasource datasource) {
      datasource.secrets().keySet().forEach(key -> fields.put(key, true));
      datasource.open().keySet().forEach(key -> fields.put(key, true));
    }
    return fields.build();
  }

  /** Those of the wanted secrets that the server has. */
  private static Node.Obj known(Node.Obj content, Node.Obj wanted) {
    Optional<Node.Obj> live = content.find(STORED).flatMap(Node::asObject);
    Node.ObjBuilder fields = Node.object();
    wanted.fields().keySet().stream()
        .filter(key -> live.map(obj -> Node.of(true).equals(obj.get(key))).orElse(false))
        .forEach(key -> fields.put(key, true));
    return fields.build();
  }

  @Override
  public Node.Obj form(Node.Obj content) {
    Node.Obj unmarked = Tidy.inner(content, "jsonData", data -> data.without(Mark.DATASOURCE_KEY));
    Node.Obj own = Tidy.withoutNulls(unmarked.without(SERVER_OWNED));
    return Tidy.withoutEmpty(Tidy.withoutDefaults(own, DEFAULTS), EMPTY_IS_ABSENT);
  }
}
