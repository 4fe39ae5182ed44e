package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_SETTING_INVALID;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_SETTING_MISSING;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_SETTING_TYPE;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_SETTING_UNKNOWN;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_SETTING_UNSET;

import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.codec.Suggestion;
import dev.grafter.lint.provisioning.Report;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the settings of one receiver against what its integration asks. */
final class SettingsReader {

  private final Report report;
  private final String path;

  SettingsReader(Report report, String path) {
    this.report = report;
    this.path = path;
  }

  void check(Integration integration, Node.Obj values) {
    if (types(integration, values)) {
      Set<String> missing = missing(integration, values);
      integration
          .check()
          .apply(values)
          .filter(fault -> !missing.contains(fault.key()))
          .ifPresent(fault -> fault(integration, values, fault));
    }
    unknown(integration, values);
  }

  /** The linter's environment is not Grafana's: a secret need not be set here. */
  private void unset(Integration integration, Node.Obj values, String key) {
    report.add(
        CONTACT_POINT_SETTING_UNSET,
        where(values, key),
        path + "." + key,
        "the integration "
            + integration.type()
            + " needs \""
            + key
            + "\": Grafana refuses the file unless the variable is set where it runs");
  }

  private void fault(Integration integration, Node.Obj values, Integration.Fault fault) {
    Location where = where(values, fault.key());
    if (report.isDeferred(where)) {
      unset(integration, values, fault.key());
      return;
    }
    String why = report.isHidden(where) ? "\"" + fault.key() + "\" does not do" : fault.said();
    report.refuse(
        CONTACT_POINT_SETTING_INVALID,
        where,
        path + "." + fault.key(),
        "Grafana refuses the settings of " + integration.type() + ": " + why,
        fault.said());
  }

  private static Location where(Node.Obj values, String key) {
    return find(values, key).map(Node::where).orElse(values.where());
  }

  /** Go finds a key whatever its letter case. */
  private static Optional<Node> find(Node.Obj values, String key) {
    return values
        .find(key)
        .or(
            () ->
                values.fields().entrySet().stream()
                    .filter(field -> field.getKey().equalsIgnoreCase(key))
                    .map(Map.Entry::getValue)
                    .findFirst());
  }

  private boolean types(Integration integration, Node.Obj values) {
    boolean fine = true;
    for (Map.Entry<String, Integration.Setting> entry : integration.settings().entrySet()) {
      Optional<Node> value = find(values, entry.getKey()).filter(found -> !found.isNull());
      if (value.isPresent() && !JsonKinds.fits(entry.getValue().kind(), value.get())) {
        fine = false;
        report.refuse(
            CONTACT_POINT_SETTING_TYPE,
            value.get().where(),
            path + "." + entry.getKey(),
            "this setting must be "
                + JsonKinds.words(entry.getValue().kind())
                + " but is a "
                + value.get().kind()
                + ": Grafana refuses it",
            "failed to unmarshal settings: json: cannot unmarshal "
                + JsonKinds.go(entry.getValue().kind(), value.get()));
      }
    }
    return fine;
  }

  private Set<String> missing(Integration integration, Node.Obj values) {
    Set<String> keys = new HashSet<>();
    for (Map.Entry<String, Integration.Setting> entry : integration.settings().entrySet()) {
      String missing = entry.getValue().missing();
      if (!missing.isEmpty() && isEmpty(find(values, entry.getKey()))) {
        keys.add(entry.getKey());
        if (report.isDeferred(where(values, entry.getKey()))) {
          unset(integration, values, entry.getKey());
          continue;
        }
        report.refuse(
            CONTACT_POINT_SETTING_MISSING,
            where(values, entry.getKey()),
            path + "." + entry.getKey(),
            "the integration "
                + integration.type()
                + " needs the setting \""
                + entry.getKey()
                + "\": add it",
            missing);
      }
    }
    return keys;
  }

  private static boolean isEmpty(Optional<Node> value) {
    return value.isEmpty()
        || value.get().isNull()
        || value.get().asString().filter(String::isEmpty).isPresent();
  }

  private void unknown(Integration integration, Node.Obj values) {
    for (String key : values.fields().keySet()) {
      if (integration.settings().keySet().stream().noneMatch(key::equalsIgnoreCase)) {
        String hint =
            Suggestion.nearest(key, integration.settings().keySet())
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse(": remove it");
        report.add(
            CONTACT_POINT_SETTING_UNKNOWN,
            values.get(key).where(),
            path + "." + key,
            "\""
                + key
                + "\" is no setting of "
                + integration.type()
                + ", so Grafana ignores it"
                + hint);
      }
    }
  }
}
