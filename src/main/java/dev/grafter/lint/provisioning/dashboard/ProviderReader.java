package dev.grafter.lint.provisioning.dashboard;

import static dev.grafter.lint.provisioning.dashboard.ProviderRule.PROVIDER_API_VERSION;
import static dev.grafter.lint.provisioning.dashboard.ProviderRule.PROVIDER_FOLDER_CONFLICT;
import static dev.grafter.lint.provisioning.dashboard.ProviderRule.PROVIDER_FOLDER_INVALID;
import static dev.grafter.lint.provisioning.dashboard.ProviderRule.PROVIDER_LEGACY_SCHEMA;
import static dev.grafter.lint.provisioning.dashboard.ProviderRule.PROVIDER_NAME_MISSING;
import static dev.grafter.lint.provisioning.dashboard.ProviderRule.PROVIDER_NAME_TWICE;
import static dev.grafter.lint.provisioning.dashboard.ProviderRule.PROVIDER_OPTION_IGNORED;
import static dev.grafter.lint.provisioning.dashboard.ProviderRule.PROVIDER_ORG_UNKNOWN;
import static dev.grafter.lint.provisioning.dashboard.ProviderRule.PROVIDER_PATH_DEPRECATED;
import static dev.grafter.lint.provisioning.dashboard.ProviderRule.PROVIDER_PATH_MISSING;
import static dev.grafter.lint.provisioning.dashboard.ProviderRule.PROVIDER_TYPE_UNKNOWN;

import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.gotext.GoQuote;
import dev.grafter.lint.provisioning.Plain;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Text;
import dev.grafter.lint.provisioning.Uids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one file of dashboard providers. */
public final class ProviderReader {

  private static final String PROVIDER = "a dashboard provider";

  private final Report report;

  /** A reader that reports there. */
  public ProviderReader(Report report) {
    this.report = report;
  }

  /** Reads a file whose top is an object. */
  public void read(Node.Obj root) {
    Section file = new Section(report, root, "", "a dashboard provider file");
    boolean current =
        root.find("apiVersion")
            .filter(version -> version instanceof Node.Num number && number.longValue() > 0)
            .isPresent();
    if (!current) {
      report.refuse(
          PROVIDER_API_VERSION,
          root.keyLocation("apiVersion"),
          "apiVersion",
          "without \"apiVersion: 1\" Grafana expects a list of providers at the top and refuses the"
              + " file: add \"apiVersion: 1\"",
          "line " + root.where().line() + ": cannot unmarshal !!map into []");
    }
    Plain.whole(file, "apiVersion");
    Map<String, Location> names = new HashMap<>();
    for (Section provider : file.pointers("providers", PROVIDER)) {
      provider(provider, names);
    }
    file.done();
  }

  /** Reads a file whose top is a list, as before 2018; only how it is written is judged. */
  public void readLegacy(Node.Arr root) {
    report.add(
        PROVIDER_LEGACY_SCHEMA,
        root.where(),
        "",
        "a list of providers at the top is a schema from before 2018, without variables: put it"
            + " under \"providers\" and add \"apiVersion: 1\"");
    for (int i = 0; i < root.size(); i++) {
      Node item = root.items().get(i);
      if (item instanceof Node.Obj provider) {
        legacy(new Section(report, provider, "[" + i + "]", PROVIDER));
      }
    }
  }

  private void legacy(Section provider) {
    provider
        .also("folder", "folderUid", "updateIntervalSeconds", "disableDeletion")
        .also("editable", "allowUiUpdates", "org_id");
    type(provider.rawText("type"));
    options(provider, provider.rawJson("options").orElse(Node.empty()), "", "");
    provider.rawText("name");
    provider.done();
  }

  private void provider(Section provider, Map<String, Location> names) {
    Text name = provider.text("name");
    name(name, names);
    organisation(provider, name);
    type(provider.text("type"));
    Text folder = provider.text("folder");
    Text folderUid = provider.text("folderUid");
    folderUid(folderUid);
    editable(provider);
    provider.flag("disableDeletion");
    provider.flag("allowUiUpdates");
    provider.whole("updateIntervalSeconds");
    Node.Obj options = provider.json("options").orElse(Node.empty());
    options(provider, options, folder.value(), folderUid.value());
    provider.done();
  }

  private void name(Text name, Map<String, Location> names) {
    if (name.isEmpty()) {
      report.add(PROVIDER_NAME_MISSING, name, "a provider should have a name: add one");
    }
    Location first = names.putIfAbsent(name.value(), name.where());
    if (first != null) {
      report.refuse(
          PROVIDER_NAME_TWICE,
          name,
          "the provider at " + first + " has this name already: Grafana refuses the file",
          "dashboard name " + GoQuote.quote(name.value()) + " is not unique");
    }
  }

  private void organisation(Section provider, Text name) {
    long org = provider.whole("orgId").value();
    if (!report.assumptions().organisations().contains(org == 0 ? 1 : org)) {
      report.refuse(
          PROVIDER_ORG_UNKNOWN,
          provider.where("orgId"),
          provider.path("orgId"),
          report.organisationMissing(provider.where("orgId"), org),
          name.said(
              "failed to provision dashboards with "
                  + GoQuote.quote(name.value())
                  + " reader: [org.notFound] failed to get org by ID: "
                  + org));
    }
  }

  private void type(Text type) {
    if (!type.isEmpty() && !type.value().equals("file")) {
      report.refuse(
          PROVIDER_TYPE_UNKNOWN,
          type,
          "a provider's type is \"file\": Grafana refuses " + type.shown(),
          "type " + type.value() + " is not supported");
    }
  }

  private void folderUid(Text uid) {
    Optional<String> problem = uid.isEmpty() ? Optional.empty() : Uids.problem(uid.value());
    if (problem.isPresent() || uid.value().equals("general")) {
      report.add(
          PROVIDER_FOLDER_INVALID,
          uid,
          "a folder's uid has 1 to 40 letters, digits, \"-\" and \"_\" and is not \"general\":"
              + " Grafana cannot make the folder and reads no dashboard");
    }
  }

  private void editable(Section provider) {
    if (provider.has("editable")) {
      provider.flag("editable");
      report.add(
          PROVIDER_OPTION_IGNORED,
          provider.where("editable"),
          provider.path("editable"),
          "Grafana ignores \"editable\" of a provider: use allowUiUpdates");
    }
  }

  private void options(Section provider, Node.Obj options, String folder, String folderUid) {
    path(provider, options);
    boolean fromFiles =
        options.find("foldersFromFilesStructure").map(Node::toString).orElse("").equals("true");
    if (!fromFiles && options.get("foldersFromFilesStructure") instanceof Node.Str) {
      option(
          PROVIDER_OPTION_IGNORED,
          provider,
          "foldersFromFilesStructure",
          options.get("foldersFromFilesStructure").where(),
          "foldersFromFilesStructure must be a boolean: Grafana ignores a string, so drop the"
              + " quotes");
    }
    if (fromFiles && !folder.isEmpty() && !folderUid.isEmpty()) {
      report.refuse(
          PROVIDER_FOLDER_CONFLICT,
          provider.where("folder"),
          provider.path("folder"),
          "folders come either from the directories or from folder and folderUid: remove folder and"
              + " folderUid, or foldersFromFilesStructure",
          "'folder' and 'folderUID' should be empty using 'foldersFromFilesStructure' option");
    }
    for (String key : options.fields().keySet()) {
      if (!List.of("path", "folder", "foldersFromFilesStructure").contains(key)) {
        option(
            PROVIDER_OPTION_IGNORED,
            provider,
            key,
            options.get(key).where(),
            "\"" + key + "\" is no option of a provider, so Grafana ignores it: remove it");
      }
    }
  }

  private void path(Section provider, Node.Obj options) {
    if (options.get("path") instanceof Node.Str) {
      return;
    }
    if (options.get("folder") instanceof Node.Str old) {
      option(
          PROVIDER_PATH_DEPRECATED,
          provider,
          "folder",
          old.where(),
          "options.folder is the old name of options.path: rename it");
      return;
    }
    report.refuse(
        PROVIDER_PATH_MISSING,
        provider.where("options"),
        provider.path("options") + ".path",
        "a provider needs options.path, the directory of its dashboards, as a string: Grafana"
            + " refuses the file",
        "failed to load dashboards, path param is not a string");
  }

  private void option(
      ProviderRule rule, Section provider, String key, Location where, String message) {
    report.add(rule, where, provider.path("options") + "." + key, message);
  }
}
