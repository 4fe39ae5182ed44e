package dev.grafter.grafana;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fleet.Secret;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Small definitions of every kind. */
final class Samples {

  private Samples() {}

  static Node.Obj json(String text) {
    return Json.parse(text.replace('\'', '"'), "test").asObject().orElseThrow();
  }

  static Resource.Folder folder(String uid, String title) {
    return new Resource.Folder(uid, title, Optional.empty());
  }

  static Resource.Folder folder(String uid, String title, String parent) {
    return new Resource.Folder(uid, title, Optional.of(parent));
  }

  static Resource.Datasource datasource(String url) {
    return new Resource.Datasource(
        "oak-loki",
        "Oak Loki",
        json(
            "{'type': 'loki', 'access': 'proxy', 'url': '"
                + url
                + "', 'jsonData': {'maxLines': 1000}}"),
        Map.of());
  }

  static Resource.Datasource secretDatasource() {
    return new Resource.Datasource(
        "oak-secret",
        "Oak secret",
        json(
            "{'type': 'loki', 'access': 'proxy', 'url': 'http://loki:3100', 'basicAuth': true,"
                + " 'basicAuthUser': 'reader', 'jsonData': {'httpHeaderName1': 'X-Scope-OrgID'}}"),
        Map.of("basicAuthPassword", Secret.env("TOKEN"), "httpHeaderValue1", Secret.env("TOKEN")));
  }

  static Resource.Dashboard dashboard(String uid, String folder, String title) {
    return new Resource.Dashboard(
        Optional.of(folder),
        json(
            "{'uid': '"
                + uid
                + "', 'title': '"
                + title
                + "', 'tags': ['logs'], 'schemaVersion': 39, 'panels': [{'id': 1, 'type': 'logs', 'title': 'Logs', 'gridPos': {'h': 8, 'w': 24, 'x': 0, 'y': 0}, 'datasource': {'type': 'loki', 'uid': 'oak-loki'}, 'targets': [{'refId': 'A', 'expr': '{a=~\\'.+\\'}', 'queryType': 'range'}]}]}"
                    .replace("\\'", "\\\"")));
  }

  static Node.Obj rule(String uid, String title, int threshold) {
    return json(
        "{'uid': '"
            + uid
            + "', 'title': '"
            + title
            + "', 'condition': 'C', 'for': '90s', 'noDataState': 'OK', 'execErrState': 'Error',"
            + " 'labels': {'grafter': 'oak'}, 'annotations': {'summary': 'x'}, 'data': [{'refId':"
            + " 'A', 'relativeTimeRange': {'from': 600, 'to': 0}, 'datasourceUid': 'oak-loki',"
            + " 'model': {'refId': 'A', 'expr': 'sum(count_over_time({a=~\\\".+\\\"}[5m]))',"
            + " 'queryType': 'instant'}}, {'refId': 'C', 'relativeTimeRange': {'from': 0, 'to': 0},"
            + " 'datasourceUid': '__expr__', 'model': {'refId': 'C', 'type': 'threshold',"
            + " 'expression': 'A', 'conditions': [{'type': 'query', 'evaluator': {'type': 'gt',"
            + " 'params': ["
            + threshold
            + "]}}]}}]}");
  }

  static Resource.RuleGroup rules(String folder, String name, Node.Obj... rules) {
    return new Resource.RuleGroup(folder, name, Duration.ofMinutes(1), List.of(rules));
  }

  static Resource.ContactPoint contactPoint(String method) {
    return new Resource.ContactPoint(
        "oak-alerts",
        List.of(
            new Resource.Integration(
                "oak-hook",
                "webhook",
                json("{'httpMethod': '" + method + "'}"),
                Map.of("url", Secret.env("GRAFTER_ALERT_WEBHOOK")),
                false),
            new Resource.Integration(
                "oak-mail", "email", json("{'addresses': 'ops@example.org'}"), Map.of(), true)));
  }

  static Resource.Route route(String repeat) {
    return new Resource.Route(
        "oak",
        json(
            "{'receiver': 'oak-alerts', 'object_matchers': [['severity', '=~', 'a|b'], ['grafter',"
                + " '=', 'oak']], 'repeat_interval': '"
                + repeat
                + "'}"));
  }

  /** One of each kind, all related. */
  static ResourceSet all() {
    return ResourceSet.of(
        folder("oak-logs", "Oak logs"),
        datasource("http://loki:3100"),
        secretDatasource(),
        dashboard("oak-explorer", "oak-logs", "Log explorer"),
        dashboard("oak-overview", "oak-logs", "Log overview"),
        contactPoint("POST"),
        route("4h"),
        rules("oak-logs", "oak", rule("oak-r1", "Errors", 0), rule("oak-r2", "Many errors", 9)));
  }

  /** The same keys, each with another content. */
  static ResourceSet allChanged() {
    return ResourceSet.of(
        folder("oak-logs", "Oak logs, renamed"),
        datasource("http://loki:3101"),
        secretDatasource(),
        dashboard("oak-explorer", "oak-logs", "Log explorer, changed"),
        dashboard("oak-overview", "oak-logs", "Log overview, changed"),
        contactPoint("PUT"),
        route("8h"),
        rules("oak-logs", "oak", rule("oak-r1", "Errors", 3), rule("oak-r2", "Many errors", 9)));
  }

  static ResourceSet dashboards(int count) {
    List<Resource> resources = new ArrayList<>();
    resources.add(folder("oak-logs", "Oak logs"));
    IntStream.range(0, count)
        .forEach(i -> resources.add(dashboard("oak-d" + i, "oak-logs", "Dashboard " + i)));
    return ResourceSet.of(resources);
  }
}
