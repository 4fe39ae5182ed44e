package dev.grafter.definitions;

import static dev.grafter.definitions.Acts.crash;
import static dev.grafter.definitions.Acts.critical;
import static dev.grafter.definitions.Acts.debug;
import static dev.grafter.definitions.Acts.error;
import static dev.grafter.definitions.Acts.exception;
import static dev.grafter.definitions.Acts.info;
import static dev.grafter.definitions.Acts.prints;
import static dev.grafter.definitions.Acts.serves;
import static dev.grafter.definitions.Acts.trace;
import static dev.grafter.definitions.Acts.unset;
import static dev.grafter.definitions.Acts.warn;

import dev.grafter.fleet.Level;
import dev.grafter.logs.sample.Program;
import java.time.Duration;
import java.util.List;

/**
 * The programs of each level and what they write, for samples. Texts hold what makes logs hard to
 * read by machine: quotes, braces, line breaks, letters of other languages. One program ends after
 * a few minutes, so that there is silence to be found.
 */
final class SampledPrograms {

  private static final Duration SHORT_LIFE = Duration.ofMinutes(4);

  private SampledPrograms() {}

  static List<Program> of(Level level) {
    String manager = new LevelNames(level).managerContainer();
    return switch (level) {
      case ROOT ->
          List.of(
              rootManager(manager),
              scheduler("root_scheduler", "cloud_scheduler"),
              serviceManager("root_service_manager"),
              resourceAbstractor("root_resource_abstractor"),
              tokens(),
              addons("root_addons_engine").endingAfter(SHORT_LIFE),
              database("mongo"));
      case CLUSTER ->
          List.of(
              clusterManager(manager),
              scheduler("cluster_scheduler", "cluster_scheduler"),
              serviceManager("cluster_service_manager"),
              resourceAbstractor("cluster_resource_abstractor"),
              broker(),
              addons("cluster_addons_engine").endingAfter(SHORT_LIFE),
              database("cluster_mongo_net"));
    };
  }

  private static Program rootManager(String name) {
    return Program.of(
        name,
        name,
        36,
        info(
            30,
            "cluster_requests.py:639",
            "HTTP POST request sent",
            "url",
            "https://<ip>/api/node/register",
            "headers",
            "{'Content-Type': 'application/json'}",
            "data",
            "{\"key1\": \"value1\", \"key2\": <number>}"),
        info(20, "clusters.py:88", "Cluster <cluster> registered", "cluster_id", "<id>"),
        info(12, "deployments.py:141", "Deploy <app> for <user>", "job_id", "<id>"),
        debug(14, "sla.py:52", "Descriptor {\"app\": \"<app>\", \"cpu\": [1, <number>]} accepted"),
        debug(6, "clusters.py:97", "Heartbeat of <cluster> took <millis>", "load", "<percent>"),
        warn(5, "clusters.py:120", "Cluster <cluster> has not reported for <number> s"),
        warn(2, "sla.py:61", "Ignored unknown keys:\n- latency\n- \"region\"", "user", "<user>"),
        error(2, "cluster_requests.py:655", "Cluster <cluster> unreachable", "url", "http://<ip>"),
        exception(
            2,
            "deployments.py:163",
            "Deployment of <id> failed",
            trace(
                "/app/deployments.py",
                158,
                "deploy",
                "node = candidates[job[\"requirements\"]]",
                "KeyError: 'requirements'")),
        critical(1, "mongodb_client.py:31", "Database connection lost", "host", "mongo:27017"),
        unset(1, "system_manager.py:12", "Starting without a level"),
        serves(
            20,
            "GET /api/clusters/active",
            "GET /api/service/<id>",
            "POST /api/service",
            "GET /api/services/<app>?page=<number>"),
        crash(
            1,
            trace(
                "/app/system_manager.py",
                214,
                "register_cluster",
                "return json.loads(request.data)[\"cluster_name\"]",
                "json.decoder.JSONDecodeError: Expecting value: line 1 column <number>")));
  }

  private static Program clusterManager(String name) {
    return Program.of(
        name,
        name,
        36,
        info(
            30,
            "mqtt_client.py:77",
            "MQTT message received",
            "topic",
            "nodes/<id>/information",
            "payload",
            "{\"cpu\": <percent>, \"free_memory\": <number>}"),
        info(14, "nodes.py:45", "Node <node> registered", "ip", "<ip>", "port", "<port>"),
        info(10, "root_client.py:118", "Report sent to the root", "took", "<millis>"),
        debug(16, "nodes.py:92", "Usage of <node>: cpu=<percent> mem=<percent>"),
        warn(5, "nodes.py:103", "Node <node> has not reported for <number> s", "state", "STALE"),
        warn(2, "jobs.py:70", "Instance restarted:\n  app: <app>\n  node: <node>"),
        error(3, "root_client.py:131", "Root unreachable", "url", "http://<ip>:10000/api/report"),
        exception(
            2,
            "jobs.py:98",
            "Instance <id> could not be placed",
            trace(
                "/app/jobs.py",
                91,
                "place",
                "raise RuntimeError(f\"no node fits {job!r}\")",
                "RuntimeError: no node fits 'größe=<number>'")),
        critical(1, "mqtt_client.py:31", "Broker connection lost", "host", "mqtt:10003"),
        unset(1, "cluster_manager.py:9", "Starting without a level"),
        serves(16, "GET /api/node/<id>", "POST /api/node/register", "POST /api/deploy"),
        crash(
            1,
            trace(
                "/app/cluster_manager.py",
                187,
                "handle_init",
                "sio.emit(\"sc1\", msg, namespace=\"/init\")",
                "ConnectionError: <ip>:<port> closed")));
  }

  private static Program scheduler(String container, String service) {
    return Program.of(
        container,
        service,
        16,
        info(20, "calculation.py:64", "Placed <id> on <node>", "took", "<millis>"),
        debug(20, "calculation.py:41", "Candidates: [<node>, <node>, <node>]", "app", "<app>"),
        warn(3, "calculation.py:83", "No candidate has more than <percent> % free", "job", "<id>"),
        error(2, "tasks.py:27", "Placement of <id> failed: no capacity", "wanted", "cpu=<number>"),
        critical(1, "tasks.py:12", "Queue redis://<ip>:6379 is gone"));
  }

  private static Program serviceManager(String name) {
    return Program.of(
        name,
        name,
        14,
        info(20, "tables.py:118", "Subnet of <node> assigned", "subnet", "<ip>/26"),
        debug(10, "tables.py:72", "Table query", "sip", "<ip>", "instance", "<number>"),
        warn(2, "notify.py:33", "Notification of <node> is late", "delay", "<millis>"),
        error(2, "notify.py:48", "Node <node> refused \"table query\"", "status", "<status>"),
        serves(14, "GET /api/net/service/ip/<ip>/instances", "POST /api/net/deployment"));
  }

  private static Program resourceAbstractor(String name) {
    return Program.of(
        name,
        "resource_abstractor",
        12,
        info(20, "resources.py:55", "Resources of <cluster> updated", "free", "<percent>"),
        debug(8, "db.py:29", "find({\"active\": true}) -> <number> documents"),
        error(1, "db.py:44", "Write of <id> failed", "code", "E<number>"),
        serves(16, "GET /api/v1/resources", "PATCH /api/v1/jobs/<id>"));
  }

  private static Program tokens() {
    return Program.of(
        "jwt_generator",
        "jwt_generator",
        5,
        info(10, "keys.py:20", "Token issued", "user", "<user>"),
        warn(2, "keys.py:37", "Token of <user> has expired"),
        serves(10, "GET /key", "GET /sign?user=<number>"));
  }

  private static Program addons(String name) {
    return Program.of(
        name,
        "addons_engine",
        6,
        info(10, "runner.py:61", "Add-on <app> runs", "container", "<id>"),
        error(1, "runner.py:75", "Add-on <app> stopped", "exit", "137"));
  }

  /** MongoDB writes JSON of its own, in which no key is ours. */
  private static Program database(String container) {
    return Program.of(
        container,
        "mongo",
        6,
        prints(
            1,
            "{\"t\":{\"$date\":\"2026-04-27T17:00:00.<number>+00:00\"},\"s\":\"I\",\"c\":\"NETWORK\",\"id\":22943,\"ctx\":\"listener\",\"msg\":\"Connection"
                + " accepted\",\"attr\":{\"remote\":\"<ip>:<port>\"}}"));
  }

  /** Mosquitto writes text. */
  private static Program broker() {
    return Program.of(
        "mqtt",
        "mqtt",
        6,
        prints(1, "1777309200: New connection from <ip>:<port> on port 10003."),
        prints(1, "1777309200: Client <node> closed its connection."));
  }
}
