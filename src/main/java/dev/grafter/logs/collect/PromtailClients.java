package dev.grafter.logs.collect;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.logs.relabel.RelabelYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The {@code clients} of a Promtail configuration: where lines are sent. */
public final class PromtailClients {

  /** What defaults stand for in any other collector too; it keeps its own. */
  private static final Set<String> TUNING =
      Set.of("batchwait", "batchsize", "backoff_config", "timeout", "name");

  private static final Set<String> KNOWN = Set.of("url", "tenant_id", "external_labels");

  /**
   * A client.
   *
   * @param url the whole address
   * @param tenant the tenant, if it names one
   * @param labels what every line gets besides its own labels
   * @param untaken properties that are about speed alone and that were not taken over
   */
  public record Client(
      String url,
      Optional<String> tenant,
      SortedMap<String, String> labels,
      List<String> untaken) {}

  private PromtailClients() {}

  /**
   * Reads the clients.
   *
   * @param target the collector that they are read for, in messages
   * @throws CodecException with the place of a property that cannot be taken over, or when nothing
   *     says where lines are sent
   */
  public static List<Client> of(Node.Obj root, String target) {
    List<Node> nodes = new ArrayList<>();
    root.find("client").filter(node -> !node.isNull()).ifPresent(nodes::add);
    root.find("clients").flatMap(Node::asList).ifPresent(list -> nodes.addAll(list.items()));
    if (nodes.isEmpty()) {
      throw new CodecException(root.where(), "no clients: nothing says where the lines are sent");
    }
    return nodes.stream().map(node -> client(node, target)).toList();
  }

  private static Client client(Node node, String target) {
    Node.Obj client =
        node.asObject()
            .orElseThrow(
                () ->
                    new CodecException(
                        node.where(), "a client should be an object, not a " + node.kind()));
    List<String> untaken = new ArrayList<>();
    for (String key : client.fields().keySet()) {
      if (TUNING.contains(key)) {
        untaken.add(key);
      } else if (!KNOWN.contains(key)) {
        throw new CodecException(
            client.keyLocation(key),
            key + " of a client cannot be converted for " + target + ": write it by hand");
      }
    }
    Map<String, String> texts = new TreeMap<>();
    for (String key : List.of("url", "tenant_id")) {
      client
          .find(key)
          .filter(value -> !value.isNull())
          .ifPresent(value -> texts.put(key, text(value)));
    }
    return new Client(
        texts.getOrDefault("url", ""),
        Optional.ofNullable(texts.get("tenant_id")),
        new TreeMap<>(
            client
                .find("external_labels")
                .flatMap(Node::asObject)
                .map(RelabelYaml::labels)
                .orElse(Map.of())),
        untaken);
  }

  private static String text(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    throw new CodecException(node.where(), "should be a string, not a " + node.kind());
  }
}
