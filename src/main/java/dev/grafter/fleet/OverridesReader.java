package dev.grafter.fleet;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Fields;
import dev.grafter.codec.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code overrides} of a site, strictly. */
final class OverridesReader {

  private OverridesReader() {}

  static Overrides read(Fields fields) {
    Map<String, String> hosts = fields.textMap("hosts");
    Optional<String> tenant = fields.parsed("tenant", LokiServer::checkedTenant);
    Map<String, String> folders = fields.textMap("folders");
    Map<String, Overrides.Datasource> datasources = datasources(fields);
    Map<String, List<String>> variables = variables(fields);
    fields.done();
    try {
      return new Overrides(hosts, tenant, folders, datasources, variables);
    } catch (IllegalArgumentException e) {
      throw new CodecException(fields.where(), e.getMessage());
    }
  }

  /** A uid, or a uid with {@code existing}. */
  private static Map<String, Overrides.Datasource> datasources(Fields fields) {
    Map<String, Overrides.Datasource> datasources = new TreeMap<>();
    fields
        .object("datasources")
        .ifPresent(
            all ->
                all.object().fields().keySet().forEach(uid -> datasources.put(uid, one(all, uid))));
    return datasources;
  }

  private static Overrides.Datasource one(Fields all, String uid) {
    if (!(all.node(uid).orElseThrow() instanceof Node.Obj)) {
      return all.parsed(uid, text -> new Overrides.Datasource(text, false)).orElseThrow();
    }
    Fields fields = all.object(uid).orElseThrow();
    boolean existing = fields.bool("existing").orElse(false);
    Overrides.Datasource other =
        fields
            .parsed("uid", text -> new Overrides.Datasource(text, existing))
            .orElseThrow(() -> fields.missing("uid"));
    fields.done();
    return other;
  }

  /** One value, or a list of them. */
  private static Map<String, List<String>> variables(Fields fields) {
    Map<String, List<String>> variables = new TreeMap<>();
    fields
        .object("variables")
        .ifPresent(
            all ->
                all.object()
                    .fields()
                    .forEach(
                        (name, value) ->
                            variables.put(
                                name,
                                value instanceof Node.Arr
                                    ? all.texts(name)
                                    : List.of(all.requiredText(name)))));
    return variables;
  }
}
