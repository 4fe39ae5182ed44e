package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.AlertingRule.ALERTING_API_VERSION;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.DELETE_NAME_MISSING;

import dev.grafter.codec.Node;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Text;
import dev.grafter.lint.provisioning.Whole;
import java.util.List;
import java.util.function.Function;

/** Reads one alerting file. */
public final class AlertingReader {

  private final Report report;

  /** A reader that reports there. */
  public AlertingReader(Report report) {
    this.report = report;
  }

  /** Reads a file's only object. */
  public AlertingFile read(Node.Obj root) {
    Section file = new Section(report, root, "", "an alerting file");
    Whole version = file.whole("apiVersion");
    if (version.present() && version.value() != 1) {
      report.add(
          ALERTING_API_VERSION,
          version.where(),
          version.path(),
          "Grafana 13.1 does not look at the apiVersion of an alerting file: write 1");
    }
    AlertingFile content =
        new AlertingFile(
            all(file, "groups", "a rule group", new GroupReader(report)::read),
            all(file, "contactPoints", "a contact point", new ContactPointReader(report)::read),
            all(file, "policies", "a notification policy", new PolicyReader(report)::read),
            file.wholes("resetPolicies"),
            all(file, "muteTimes", "a mute timing", new MuteTimingReader(report)::read),
            all(file, "templates", "a template", new TemplateReader(report)::read),
            deletions(file));
    file.done();
    return content;
  }

  private static <T> List<T> all(
      Section file, String key, String what, Function<Section, T> reader) {
    return file.sections(key, what).stream().map(reader).toList();
  }

  private AlertingFile.Deletions deletions(Section file) {
    return new AlertingFile.Deletions(
        all(file, "deleteRules", "an entry of deleteRules", AlertingReader::byUid),
        all(file, "deleteContactPoints", "an entry of deleteContactPoints", AlertingReader::byUid),
        all(
            file,
            "deleteMuteTimes",
            "an entry of deleteMuteTimes",
            entry -> byName(entry, "delete mute time missing name")),
        all(
            file,
            "deleteTemplates",
            "an entry of deleteTemplates",
            entry -> byName(entry, "delete template missing name")));
  }

  private static Named byUid(Section entry) {
    Named named = new Named(Org.read(entry), entry.text("uid"));
    entry.done();
    return named;
  }

  private Named byName(Section entry, String said) {
    Text name = entry.text("name");
    if (name.value().isBlank()) {
      report.refuse(DELETE_NAME_MISSING, name, "an entry of this list needs a name: add one", said);
    }
    Named named = new Named(Org.readExisting(entry), name);
    entry.done();
    return named;
  }
}
