package dev.grafter.fake;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The rules API of a Loki's ruler in memory, on a loopback port, as a real 3.4 answers: with an
 * object store it reads and writes, with local files it only lists, and without the API there is
 * nothing.
 */
public final class FakeLoki implements AutoCloseable {

  /** Where the ruler keeps its rules. */
  public enum Store {
    /** In an object store. */
    OBJECTS,
    /** In local files. */
    FILES,
    /** Nowhere: the API is switched off. */
    OFF
  }

  private static final String ROOT = "/loki/api/v1/rules";

  private final Store store;
  private final String tenant;
  private final Map<String, Map<String, Node.Obj>> groups = new TreeMap<>();
  private final List<FakeRequest> requests = new ArrayList<>();
  private final Front front;

  private FakeLoki(Store store, String tenant) {
    this.store = store;
    this.tenant = tenant;
    this.front =
        Front.start(
            0,
            request -> new Front.Reply(answer(request), Fault.Wire.WHOLE, java.time.Duration.ZERO));
  }

  /** Starts an empty one with one tenant. */
  public static FakeLoki start(Store store) {
    return new FakeLoki(store, "");
  }

  /** Starts an empty one that asks for a tenant. */
  public static FakeLoki start(Store store, String tenant) {
    return new FakeLoki(store, tenant);
  }

  /** The address without a slash at its end. */
  public String url() {
    return "http://127.0.0.1:" + front.port();
  }

  /** Puts a group there, as a file or as somebody else does. */
  public synchronized FakeLoki put(String namespace, Node.Obj group) {
    groups
        .computeIfAbsent(namespace, key -> new TreeMap<>())
        .put(group.text("name").orElseThrow(), group);
    return this;
  }

  /** Changes a group as somebody else does. */
  public synchronized FakeLoki edit(String namespace, String group, UnaryOperator<Node.Obj> edit) {
    groups.get(namespace).computeIfPresent(group, (name, old) -> edit.apply(old));
    return this;
  }

  /** The names of all groups, with their namespaces. */
  public synchronized List<String> groups() {
    return groups.entrySet().stream()
        .flatMap(one -> one.getValue().keySet().stream().map(name -> one.getKey() + "/" + name))
        .toList();
  }

  /** The requests that would change something. */
  public synchronized List<FakeRequest> writes() {
    return requests.stream().filter(FakeRequest::isWrite).toList();
  }

  private synchronized FakeResponse answer(FakeRequest request) {
    requests.add(request);
    if (!tenant.isEmpty() && !request.header("X-Scope-OrgID").orElse("").equals(tenant)) {
      return plain(401, "no org id");
    }
    if (store == Store.OFF || !request.path().startsWith(ROOT)) {
      return plain(404, "404 page not found");
    } else if (request.path().toUpperCase(java.util.Locale.ROOT).contains("%2F")) {
      return plain(405, "");
    }
    String[] parts = request.path().substring(ROOT.length()).split("/", -1);
    String namespace = parts.length > 1 ? FakeRequest.decode(parts[1]) : "";
    String group = parts.length > 2 ? FakeRequest.decode(parts[2]) : "";
    return switch (request.method()) {
      case "GET" -> group.isEmpty() ? list() : one(namespace, group);
      case "POST" -> post(namespace, request);
      default -> delete(namespace, group);
    };
  }

  private static FakeResponse plain(int status, String text) {
    return FakeResponse.text(status, "text/plain; charset=utf-8", text + "\n");
  }

  private FakeResponse list() {
    if (groups.isEmpty()) {
      return store == Store.FILES
          ? plain(400, "unable to read rule dir /rules/fake: open: no such file or directory")
          : plain(404, "no rule groups found");
    }
    Node.ObjBuilder all = Node.object();
    groups.forEach((namespace, own) -> all.put(namespace, Node.list(List.copyOf(own.values()))));
    return FakeResponse.text(200, "application/yaml", Yaml.write(all.build()));
  }

  private FakeResponse one(String namespace, String group) {
    if (store == Store.FILES) {
      return plain(400, "GetRuleGroup unsupported in rule local store");
    }
    Node.Obj found = groups.getOrDefault(namespace, Map.of()).get(group);
    return found == null
        ? plain(404, "group does not exist")
        : FakeResponse.text(200, "application/yaml", Yaml.write(found));
  }

  private FakeResponse post(String namespace, FakeRequest request) {
    Node.Obj group = Json.parse(request.body(), "body").asObject().orElseThrow();
    if (group.text("name").orElse("").isEmpty()) {
      return plain(400, "group 0: Groupname must not be empty");
    } else if (store == Store.FILES) {
      return error("SetRuleGroup unsupported in rule local store");
    }
    put(namespace, stored(group));
    return FakeResponse.json(202, Json.parse("{\"status\":\"success\",\"data\":null}", ""));
  }

  /** An object store writes 90s as 1m30s and forgets how long an alert keeps firing. */
  private static Node.Obj stored(Node.Obj group) {
    Node.Obj timed =
        group.text("interval").filter("90s"::equals).isPresent()
            ? group.with("interval", "1m30s")
            : group;
    return timed
        .find("rules")
        .flatMap(Node::asList)
        .map(
            rules ->
                timed.with(
                    "rules",
                    rules.map(
                        rule ->
                            rule.asObject()
                                .<Node>map(r -> r.without("keep_firing_for"))
                                .orElse(rule))))
        .orElse(timed);
  }

  private FakeResponse delete(String namespace, String group) {
    if (store == Store.FILES) {
      return error("DeleteRuleGroup unsupported in rule local store");
    }
    Map<String, Node.Obj> own = groups.getOrDefault(namespace, new TreeMap<>());
    own.remove(group);
    groups.values().removeIf(Map::isEmpty);
    return FakeResponse.json(202, Json.parse("{\"status\":\"success\",\"data\":null}", ""));
  }

  private static FakeResponse error(String why) {
    return FakeResponse.json(
        500,
        Node.object()
            .put("status", "error")
            .put("errorType", "server_error")
            .put("error", why)
            .build());
  }

  @Override
  public void close() {
    front.close();
  }
}
