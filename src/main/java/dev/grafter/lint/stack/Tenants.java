package dev.grafter.lint.stack;

import dev.grafter.codec.Node;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which tenants lines are stored for, and asked of. */
final class Tenants {

  private static final String HEADER = "X-Scope-OrgID";
  private static final Set<String> ONLY = Set.of("fake");
  private static final Pattern ALLOY_TENANT =
      Pattern.compile("(?m)^\\s*tenant_id\\s*=\\s*[\"`]([^\"`]*)");

  private Tenants() {}

  /** Whether a Loki tells tenants apart; it does so unless told otherwise. */
  static boolean tellsApart(Node.Obj config) {
    return !Service.text(config, "auth_enabled").equals("false");
  }

  /** The tenants that lines are stored for: with one only, Loki's own word. */
  static Set<String> served(Stack stack, Running loki, Node.Obj config) {
    if (!tellsApart(config)) {
      return ONLY;
    }
    Set<String> tenants = new LinkedHashSet<>();
    stack
        .collectors()
        .filter(collector -> reaches(collector, loki))
        .flatMap(collector -> sent(collector).stream())
        .forEach(tenants::add);
    return tenants;
  }

  /** Whether a collector sends to that Loki. */
  static boolean reaches(Running collector, Running loki) {
    return Addresses.pushes(collector).stream()
        .anyMatch(address -> loki.service().hosts().anyMatch(address.host()::equals));
  }

  /** The tenant that a collector sends lines for. */
  static Optional<String> sent(Running collector) {
    return switch (collector.program()) {
      case PROMTAIL ->
          collector.configOrNothing().stream()
              .flatMap(Addresses::clients)
              .map(client -> Service.text(client, "tenant_id"))
              .filter(tenant -> !tenant.isEmpty())
              .findFirst();
      case ALLOY -> alloy(collector);
      case OTEL ->
          collector.configOrNothing().stream()
              .flatMap(Addresses::exporters)
              .flatMap(Tenants::header)
              .findFirst();
      case LOKI, GRAFANA, ALERTMANAGER, OTHER -> Optional.empty();
    };
  }

  private static Optional<String> alloy(Running collector) {
    Matcher tenant = ALLOY_TENANT.matcher(collector.configText().orElse(""));
    return tenant.find() ? Optional.of(tenant.group(1)) : Optional.empty();
  }

  private static Stream<String> header(Node.Obj exporter) {
    return exporter.find("headers").flatMap(Node::asObject).stream()
        .flatMap(
            headers ->
                headers.fields().keySet().stream()
                    .filter(HEADER::equalsIgnoreCase)
                    .map(name -> Service.text(headers, name)));
  }

  /** The tenant that a datasource asks; empty when it names none. */
  static Optional<String> asked(Node.Obj datasource) {
    Optional<Node.Obj> names = datasource.find("jsonData").flatMap(Node::asObject);
    Optional<Node.Obj> values = datasource.find("secureJsonData").flatMap(Node::asObject);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    return names.get().fields().keySet().stream()
        .filter(key -> key.startsWith("httpHeaderName"))
        .filter(key -> Service.text(names.get(), key).equalsIgnoreCase(HEADER))
        .map(key -> "httpHeaderValue" + key.substring("httpHeaderName".length()))
        .map(key -> values.map(all -> Service.text(all, key)).orElse(""))
        .findFirst();
  }
}
