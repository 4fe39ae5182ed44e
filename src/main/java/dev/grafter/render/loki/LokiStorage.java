package dev.grafter.render.loki;

import dev.grafter.codec.Node;
import dev.grafter.fleet.LokiMode;
import dev.grafter.fleet.LokiRelease;
import dev.grafter.fleet.SchemaChange;
import dev.grafter.fleet.Stack;
import dev.grafter.render.Mounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a stack's Lokis keep what they are sent, and in which form.
 *
 * @param stack what runs
 */
record LokiStorage(Stack stack) {

  /** A day before which nothing was logged; a period may begin earlier than its first line. */
  private static final String LONG_AGO = "2020-01-16";

  private static final String NEW_VOLUME = "2024-01-01";

  /** The period of every schema; retention works with no other. */
  private static final Node.Obj INDEX =
      Node.object().put("prefix", "index_").put("period", "24h").build();

  /** Whether the old schema is in use with a Loki that knows a better one. */
  static boolean isHeldBack(Stack stack) {
    return stack.change().isPresent()
        && stack.loki().isAtLeast(LokiRelease.V3_0)
        && !stack.structuredMetadata();
  }

  /** What a user must know while the old schema is in use with a Loki that knows a better one. */
  static String changePending(Stack stack) {
    return "until "
        + stack.change().map(SchemaChange::from).orElseThrow()
        + " Loki of site "
        + stack.site().name()
        + " keeps its old schema, which cannot hold structured metadata: render again on that day";
  }

  private String store() {
    return stack.mode() == LokiMode.HA ? "s3" : "filesystem";
  }

  /** The part of {@code common}. */
  Node.Obj common() {
    return stack.mode() == LokiMode.HA ? objects() : files();
  }

  private static Node.Obj files() {
    Node.Obj directories =
        Node.object()
            .put("chunks_directory", Mounts.LOKI_DATA + "/chunks")
            .put("rules_directory", Mounts.LOKI_DATA + "/rules")
            .build();
    return Node.empty().with("filesystem", directories);
  }

  /** Loki puts in the variables when it is started with {@code -config.expand-env=true}. */
  private Node.Obj objects() {
    Node.Obj bucket =
        Node.object()
            .put("endpoint", stack.objectStore() + ":" + Stack.OBJECT_STORE_PORT)
            .put("bucketnames", "loki")
            .put("access_key_id", "${LOKI_S3_ACCESS_KEY}")
            .put("secret_access_key", "${LOKI_S3_SECRET_KEY}")
            .put("s3forcepathstyle", true)
            .put("insecure", true)
            .build();
    return Node.empty().with("s3", bucket);
  }

  /** The periods, of which none may ever be changed once lines are stored in it. */
  Node.Obj schema() {
    List<Node> periods = new ArrayList<>();
    stack.change().ifPresent(change -> periods.add(old()));
    String from = stack.change().map(change -> change.from().toString()).orElse(NEW_VOLUME);
    periods.add(period(from, "tsdb", "v13"));
    return Node.empty().with("configs", Node.list(periods));
  }

  private Node.Obj old() {
    return period(LONG_AGO, "boltdb-shipper", "v11");
  }

  private Node.Obj period(String from, String index, String schema) {
    return Node.object()
        .put("from", from)
        .put("store", index)
        .put("object_store", store())
        .put("schema", schema)
        .put("index", INDEX)
        .build();
  }

  /** The index directories of an old volume, which keep their names; nothing for a new one. */
  Optional<Node.Obj> settings() {
    if (stack.change().isEmpty()) {
      return Optional.empty();
    }
    Node.ObjBuilder shipper =
        Node.object()
            .put("active_index_directory", Mounts.LOKI_DATA + "/boltdb-shipper-active")
            .put("cache_location", Mounts.LOKI_DATA + "/boltdb-shipper-cache");
    return Optional.of(Node.empty().with("boltdb_shipper", shipper.build()));
  }

  /** Deletes what is older than each tenant's retention. */
  Node.Obj compactor() {
    boolean since3 = stack.loki().isAtLeast(LokiRelease.V3_0);
    return Node.object()
        .put("working_directory", Mounts.LOKI_DATA + "/compactor")
        .put("retention_enabled", true)
        .put(since3 ? "delete_request_store" : "shared_store", store())
        .build();
  }
}
