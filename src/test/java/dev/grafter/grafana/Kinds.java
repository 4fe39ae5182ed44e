package dev.grafter.grafana;

import static dev.grafter.grafana.Samples.json;

import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Small definitions of the kinds that not everybody has, and of all kinds together. */
final class Kinds {

  private Kinds() {}

  static Resource.LibraryPanel libraryPanel(String unit) {
    return new Resource.LibraryPanel(
        "oak-lines",
        "Oak lines",
        Optional.of("oak-logs"),
        json(
            "{'type': 'stat', 'title': 'Lines', 'fieldConfig': {'defaults': {'unit': '"
                + unit
                + "'}, 'overrides': []}}"));
  }

  static Resource.Dashboard withLibraryPanel(String uid, String title) {
    return new Resource.Dashboard(
        Optional.of("oak-logs"),
        json(
            "{'uid': '"
                + uid
                + "', 'title': '"
                + title
                + "', 'schemaVersion': 39, 'panels': [{'id': 7,"
                + " 'gridPos': {'h': 8, 'w': 12, 'x': 0, 'y': 0}, 'libraryPanel': {'uid':"
                + " 'oak-lines', 'name': 'Oak lines'}}]}"));
  }

  static Resource.Template template(String text) {
    return new Resource.Template("oak-texts", text);
  }

  static Resource.MuteTiming muteTiming(String months) {
    return new Resource.MuteTiming(
        "oak-nights",
        List.of(
            json(
                "{'times': [{'start_time': '22:00', 'end_time': '24:00'}], 'weekdays':"
                    + " ['Monday:friday', 'sunday:sunday'], 'months': ['"
                    + months
                    + "'], 'location': 'UTC'}")));
  }

  static Resource.Correlation correlation(String description) {
    return new Resource.Correlation(
        "oak-loki",
        "To the secret one",
        json(
            "{'targetUID': 'oak-secret', 'description': '"
                + description
                + "', 'config': {'field': 'traceID', 'target': {'expr': '{a=1}'}}}"));
  }

  static Resource.Route mutedRoute(String name, String value) {
    return new Resource.Route(
        name,
        json(
            "{'receiver': 'oak-alerts', 'object_matchers': [['grafter', '=', '"
                + value
                + "']], 'mute_time_intervals': ['oak-nights']}"));
  }

  static Resource.PolicyRoot root(String wait) {
    return new Resource.PolicyRoot(
        json(
            "{'receiver': 'oak-alerts', 'group_by': ['alertname'], 'group_wait': '" + wait + "'}"));
  }

  /** One of each kind but the root of the policies, all related. */
  static ResourceSet all() {
    return plus(
        Samples.all(),
        correlation("before"),
        libraryPanel("short"),
        withLibraryPanel("oak-shared", "Shared"),
        template("{{ len .Alerts }}\nalerts"),
        muteTiming("january:march"),
        mutedRoute("oak-a", "muted"));
  }

  /** The same keys, each with another content. */
  static ResourceSet allChanged() {
    return plus(
        Samples.allChanged(),
        correlation("after"),
        libraryPanel("bytes"),
        withLibraryPanel("oak-shared", "Shared, changed"),
        template("{{ define \"oak.title\" }}{{ len .Alerts }}{{ end }}"),
        muteTiming("4"),
        mutedRoute("oak-a", "silent"));
  }

  static ResourceSet plus(ResourceSet set, Resource... more) {
    List<Resource> all = new ArrayList<>(set.all());
    all.addAll(Arrays.asList(more));
    return ResourceSet.of(all);
  }
}
