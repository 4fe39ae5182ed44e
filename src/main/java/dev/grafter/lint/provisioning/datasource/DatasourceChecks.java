package dev.grafter.lint.provisioning.datasource;

import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_DEFAULT_TWICE;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_NAME_TWICE;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_REPLACED;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_UID_TWICE;

import dev.grafter.lint.provisioning.Report;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes wrong between datasources, in the order in which Grafana makes them. */
public final class DatasourceChecks {

  private final Report report;
  private final Map<Key, Datasource> byName = new LinkedHashMap<>();
  private final Map<Key, Datasource> byUid = new HashMap<>();

  /** A name or a uid within one organisation. */
  private record Key(long org, String text) {}

  /** Checks that report there. */
  public DatasourceChecks(Report report) {
    this.report = report;
  }

  /** Checks files in the order in which Grafana reads them. */
  public void check(List<DatasourceFile> files) {
    defaults(files);
    for (DatasourceFile file : files) {
      file.deleted().forEach(this::delete);
      file.made().stream().filter(made -> !made.name().isEmpty()).forEach(this::make);
    }
  }

  private void defaults(List<DatasourceFile> files) {
    Map<Long, Datasource> first = new HashMap<>();
    for (DatasourceFile file : files) {
      for (Datasource made : file.made()) {
        Datasource other = made.isDefault().value() ? first.putIfAbsent(made.org(), made) : null;
        if (other != null) {
          report.refuse(
              DATASOURCE_DEFAULT_TWICE,
              made.isDefault().where(),
              made.isDefault().path(),
              "only one datasource of an organisation can be the default, and "
                  + other.isDefault().where()
                  + " is one already: set one of them to false",
              "Only one datasource per organization can be marked as default");
        }
      }
    }
  }

  private void delete(DatasourceFile.Deleted deleted) {
    Datasource gone = byName.remove(new Key(deleted.org(), deleted.name().value()));
    if (gone != null) {
      byUid.remove(new Key(gone.org(), gone.effectiveUid()));
    }
  }

  private void make(Datasource made) {
    Key name = new Key(made.org(), made.name().value());
    Datasource same = byName.get(name);
    if (same != null) {
      again(same, made);
      return;
    }
    Key uid = new Key(made.org(), made.effectiveUid());
    Datasource other = byUid.putIfAbsent(uid, made);
    byName.put(name, made);
    if (other != null) {
      report.refuse(
          DATASOURCE_UID_TWICE,
          made.uid(),
          "the datasource at " + other.uid().where() + " has this uid already: give each its own",
          "data source with the same uid already exists");
    }
  }

  /** Grafana looks a datasource up by name and then changes it by its uid. */
  private void again(Datasource first, Datasource made) {
    if (!made.uid().isEmpty() && !made.uid().value().equals(first.effectiveUid())) {
      report.refuse(
          DATASOURCE_NAME_TWICE,
          made.name(),
          "the datasource at "
              + first.name().where()
              + " has this name but another uid, and"
              + " Grafana cannot change a uid: rename one of them",
          "data source not found");
    } else {
      report.add(
          DATASOURCE_REPLACED,
          made.name(),
          "this replaces the datasource of the same name at "
              + first.name().where()
              + ", of which nothing stays: remove one of them");
    }
  }
}
