package dev.grafter.lint.provisioning.datasource;

import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_ACCESS_UNKNOWN;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_LEGACY_SCHEMA;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_NAME_LONG;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_NAME_MISSING;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_ORG_UNKNOWN;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_TYPE_MISSING;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_TYPE_UNKNOWN;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_UID_INVALID;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_UID_MISSING;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_URL_LONG;

import dev.grafter.codec.Node;
import dev.grafter.codec.Suggestion;
import dev.grafter.gotext.GoQuote;
import dev.grafter.lint.provisioning.Plain;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Text;
import dev.grafter.lint.provisioning.Uids;
import dev.grafter.lint.provisioning.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one datasource file and checks what can be told from it alone. */
public final class DatasourceReader {

  private static final String DATASOURCE = "a datasource";
  private static final int MAX_NAME = 190;
  private static final int MAX_URL = 255;

  /** The plugins that Grafana brings. */
  private static final Set<String> TYPES =
      Set.of(
          "alertmanager",
          "cloudwatch",
          "elasticsearch",
          "grafana-azure-monitor-datasource",
          "grafana-postgresql-datasource",
          "grafana-pyroscope-datasource",
          "grafana-testdata-datasource",
          "graphite",
          "influxdb",
          "jaeger",
          "loki",
          "mssql",
          "mysql",
          "opentsdb",
          "parca",
          "phlare",
          "postgres",
          "prometheus",
          "stackdriver",
          "tempo",
          "testdata",
          "zipkin");

  private final Report report;

  /** A reader that reports there. */
  public DatasourceReader(Report report) {
    this.report = report;
  }

  /** Reads a file's only object. */
  public DatasourceFile read(Node.Obj root) {
    Section file = new Section(report, root, "", "a datasource file");
    long version = Plain.whole(file, "apiVersion");
    if (version > 0) {
      return current(file);
    }
    report.add(
        DATASOURCE_LEGACY_SCHEMA,
        root.keyLocation("apiVersion"),
        "apiVersion",
        "without \"apiVersion: 1\" Grafana reads a schema from before 2018, which has no uid, no"
            + " variables and other key names: add \"apiVersion: 1\"");
    return new LegacyDatasourceReader(report).read(file);
  }

  private DatasourceFile current(Section file) {
    file.flag("prune");
    List<DatasourceFile.Deleted> deleted = new ArrayList<>();
    for (Section entry : file.pointers("deleteDatasources", "an entry of deleteDatasources")) {
      deleted.add(deleted(entry));
    }
    List<Datasource> made = new ArrayList<>();
    for (Section entry : file.pointers("datasources", DATASOURCE)) {
      made.add(datasource(entry));
    }
    file.done();
    return new DatasourceFile(deleted, made);
  }

  private DatasourceFile.Deleted deleted(Section entry) {
    long org = org(entry.whole("orgId"));
    Text name = entry.text("name");
    entry.text("orgName");
    entry.done();
    return new DatasourceFile.Deleted(org, name);
  }

  /** Organisation 0 means 1; anything else must exist. */
  private static long org(Whole number) {
    return number.value() == 0 ? 1 : number.value();
  }

  private Datasource datasource(Section entry) {
    Text name = entry.text("name");
    name(name);
    long org = org(entry.whole("orgId"));
    organisation(entry, org, name);
    Text uid = entry.text("uid");
    uid(name, uid);
    Text type = entry.text("type");
    type(type);
    access(entry.text("access"));
    Text url = entry.text("url");
    url(url);
    for (String key : List.of("orgName", "user", "database", "basicAuthUser")) {
      entry.text(key);
    }
    entry.whole("version", "Atoi", "cannot convert value int: ");
    for (String key : List.of("basicAuth", "withCredentials", "editable")) {
      entry.flag(key);
    }
    Optional<Node.Obj> settings = entry.json("jsonData");
    Map<String, Text> secrets = entry.texts("secureJsonData");
    if (type.value().equals("loki")) {
      new LokiSettings(report).check(entry, url, settings.orElse(Node.empty()), secrets.keySet());
    }
    new CorrelationReader(report).read(entry);
    entry.section("caching", "a datasource's caching");
    Datasource datasource = new Datasource(org, name, uid, type.value(), entry.flag("isDefault"));
    entry.done();
    return datasource;
  }

  private void name(Text name) {
    if (name.isEmpty()) {
      report.refuse(
          DATASOURCE_NAME_MISSING,
          name,
          "a datasource needs a name, by which Grafana finds it again: add one",
          "unique identifier and org id are needed to be able to get or delete a datasource");
    } else if (name.value().length() > MAX_NAME) {
      report.refuse(
          DATASOURCE_NAME_LONG,
          name,
          "a datasource's name has at most 190 characters: shorten it",
          "[datasource.nameInvalid] max length is 190");
    }
  }

  private void organisation(Section entry, long org, Text name) {
    if (!report.assumptions().organisations().contains(org)) {
      report.refuse(
          DATASOURCE_ORG_UNKNOWN,
          entry.where("orgId"),
          entry.path("orgId"),
          report.organisationMissing(entry.where("orgId"), org),
          name.said(
              "failed to provision "
                  + GoQuote.quote(name.value())
                  + " data source: [org.notFound] failed to get org by ID: "
                  + org));
    }
  }

  private void uid(Text name, Text uid) {
    if (uid.isEmpty()) {
      report.add(
          DATASOURCE_UID_MISSING,
          uid,
          "no uid is given, so a new datasource gets "
              + (name.fromEnvironment() ? "one" : Datasource.uidOf(name.value()))
              + ", made from its name: give a uid, so that dashboards and alerts can name it");
      return;
    }
    Uids.problem(uid.value())
        .ifPresent(
            problem ->
                report.refuse(
                    DATASOURCE_UID_INVALID,
                    uid,
                    "a uid has 1 to 40 letters, digits, \"-\" and \"_\": Grafana refuses "
                        + uid.shown(),
                    name.said("invalid UID for datasource " + name.value() + ": " + problem)));
  }

  private void type(Text type) {
    if (type.isEmpty()) {
      report.add(
          DATASOURCE_TYPE_MISSING,
          type,
          "no type is given: Grafana makes a datasource that nothing can query; add \"type: loki\""
              + " or another");
    } else if (!TYPES.contains(type.value()) && !isPlugin(type.value())) {
      String hint =
          Suggestion.nearest(type.value(), TYPES)
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("is its plugin installed?");
      report.add(
          DATASOURCE_TYPE_UNKNOWN,
          type,
          "Grafana brings no datasource of type "
              + type.shown()
              + " and makes one that nothing can query: "
              + hint);
    }
  }

  /** Plugins from the catalogue are named after their author: {@code author-thing-datasource}. */
  private static boolean isPlugin(String type) {
    return type.matches("[a-z0-9]+-[a-z0-9-]+");
  }

  private void access(Text access) {
    if (!access.isEmpty() && !Set.of("proxy", "direct").contains(access.value())) {
      report.add(
          DATASOURCE_ACCESS_UNKNOWN,
          access,
          "access is \"proxy\" or \"direct\": Grafana uses \"proxy\" instead of " + access.shown());
    }
  }

  private void url(Text url) {
    if (url.value().length() > MAX_URL) {
      report.refuse(
          DATASOURCE_URL_LONG,
          url,
          "a datasource's URL has at most 255 characters: shorten it",
          "[datasource.urlInvalid] max length is 255");
    }
  }
}
