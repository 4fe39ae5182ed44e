package dev.grafter.doctor;

import dev.grafter.grafana.GrafanaProbe;
import dev.grafter.model.LabelUse;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.RemoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether logs come in: each Loki that we define a datasource for, as Grafana sees it.
 *
 * @param probe Grafana
 * @param wanted what the site should hold
 * @param created the ids of what is not there yet
 */
record LogSources(GrafanaProbe probe, ResourceSet wanted, Set<String> created) {

  private static final String ASK = "Ask for the datasource in Grafana under Connections.";

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    wanted.all(Resource.Datasource.class).stream()
        .filter(source -> source.content().text("type").filter("loki"::equals).isPresent())
        .forEach(source -> look(source, findings));
    return findings;
  }

  private void look(Resource.Datasource source, List<Finding> findings) {
    String check = "loki." + source.uid();
    if (created.contains(source.uid())) {
      findings.add(
          Finding.note(check, "its datasource is not there yet: a push makes it, then look again"));
      return;
    }
    try {
      Optional<String> illness = probe.illness(source.uid());
      findings.add(illness.map(words -> ill(check, source, words)).orElseGet(() -> well(check)));
      if (illness.isEmpty()) {
        findings.add(labels(source, probe.labels(source.uid())));
      }
    } catch (RemoteException e) {
      findings.add(Finding.warning(check, e.getMessage(), ASK));
    }
  }

  private static Finding well(String check) {
    return Finding.good(check, "Loki answers Grafana");
  }

  private static Finding ill(String check, Resource.Datasource source, String words) {
    return Finding.warning(
        check,
        "Grafana cannot ask Loki: " + words,
        "Check that Loki runs at "
            + source.content().text("url").orElse("its url")
            + " as Grafana sees it, and its tenant.");
  }

  private Finding labels(Resource.Datasource source, List<String> known) {
    String check = "labels." + source.uid();
    Set<String> queried = LabelUse.names(wanted.all());
    Set<String> missing = new TreeSet<>(queried);
    missing.removeAll(known);
    if (known.isEmpty()) {
      return Finding.warning(
          check,
          "Loki has no labels: no logs came in during the last hours",
          "Check that the collector of the site runs and writes to this Loki.");
    }
    return missing.isEmpty()
        ? Finding.good(check, "Loki knows the labels that we query: " + String.join(", ", queried))
        : Finding.warning(
            check,
            "Loki does not know " + String.join(", ", missing) + ", by which we query",
            "Install the collector's configuration that grafter render --tree writes, or correct"
                + " the queries; Loki has "
                + String.join(", ", known)
                + ".");
  }
}
