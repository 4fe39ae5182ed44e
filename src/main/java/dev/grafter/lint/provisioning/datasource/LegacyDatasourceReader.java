package dev.grafter.lint.provisioning.datasource;

import dev.grafter.lint.provisioning.Flag;
import dev.grafter.lint.provisioning.Plain;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema that Grafana falls back to without an {@code apiVersion}: snake case, no uid, nothing
 * expanded. Keys of today's schema are unknown there and ignored.
 */
final class LegacyDatasourceReader {

  private final Report report;

  LegacyDatasourceReader(Report report) {
    this.report = report;
  }

  DatasourceFile read(Section file) {
    List<Datasource> made = new ArrayList<>();
    for (Section entry : file.pointers("datasources", "a datasource of the old schema")) {
      made.add(datasource(entry));
    }
    List<DatasourceFile.Deleted> deleted = new ArrayList<>();
    for (Section entry : file.pointers("delete_datasources", "an entry of delete_datasources")) {
      deleted.add(new DatasourceFile.Deleted(org(entry), entry.rawText("name")));
      entry.also("org_name").done();
    }
    file.done();
    return new DatasourceFile(deleted, made);
  }

  private static long org(Section entry) {
    long org = Plain.whole(entry, "org_id");
    return org == 0 ? 1 : org;
  }

  private Datasource datasource(Section entry) {
    Text name = entry.rawText("name");
    for (String key :
        List.of("org_name", "type", "access", "url", "user", "database", "basic_auth_user")) {
      entry.rawText(key);
    }
    for (String key : List.of("basic_auth", "with_credentials", "editable")) {
      Plain.flag(entry, key);
    }
    entry.rawJson("json_data");
    entry.rawTexts("secure_json_data");
    Plain.whole(entry, "version", "int");
    Plain.flag(entry, "is_default");
    boolean isDefault =
        entry.find("is_default").map(value -> value.toString().equals("true")).orElse(false);
    Datasource datasource =
        new Datasource(
            org(entry),
            name,
            new Text("", entry.where(), entry.path("uid"), false, false),
            entry.rawText("type").value(),
            new Flag(isDefault, entry.where("is_default"), entry.path("is_default")));
    entry.also("correlations").done();
    if (name.isEmpty()) {
      report.refuse(
          DatasourceRule.DATASOURCE_NAME_MISSING,
          name,
          "a datasource needs a name, by which Grafana finds it again: add one",
          "unique identifier and org id are needed to be able to get or delete a datasource");
    }
    return datasource;
  }
}
