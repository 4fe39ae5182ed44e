package dev.grafter.lint.provisioning;

import static dev.grafter.lint.provisioning.ProvisioningRule.DOLLAR_EATEN;
import static dev.grafter.lint.provisioning.ProvisioningRule.ENV_UNSET;
import static dev.grafter.lint.provisioning.ProvisioningRule.FILE_ELSEWHERE;
import static dev.grafter.lint.provisioning.ProvisioningRule.FILE_UNREADABLE;

import dev.grafter.codec.Location;
import dev.grafter.gotext.GoQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Expands one string as Grafana does and reports what got lost on the way. */
final class Strings {

  private static final Pattern VARIABLE_STYLE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Z][A-Z0-9_]*\\}");

  private final Report report;

  Strings(Report report) {
    this.report = report;
  }

  Expansion expand(String written, Location where, String path) {
    Expansion expansion = report.interpolation().expand(written);
    files(expansion, written, where, path);
    if (expansion.fromEnvironment()) {
      report.hide(where);
    }
    if (expansion.value().isEmpty() && REFERENCE.matcher(written).matches()) {
      report.defer(where);
    }
    eaten(expansion, where, path);
    unset(expansion, where, path);
    return expansion;
  }

  private void eaten(Expansion expansion, Location where, String path) {
    List<String> lost = new ArrayList<>(expansion.eaten());
    expansion.unset().stream()
        .filter(name -> !isVariableStyle(name))
        .map(name -> plain(name) ? "$" + name : "${" + name + "}")
        .forEach(lost::add);
    if (!lost.isEmpty()) {
      report.add(
          DOLLAR_EATEN,
          where,
          path,
          "Grafana takes "
              + quoted(lost)
              + " for a variable that is not set and removes it: write $$ for a dollar sign that"
              + " shall stay, as in \"$"
              + lost.get(0)
              + "\"");
    }
  }

  private void unset(Expansion expansion, Location where, String path) {
    List<String> names = expansion.unset().stream().filter(Strings::isVariableStyle).toList();
    if (!names.isEmpty()) {
      report.add(
          ENV_UNSET,
          where,
          path,
          "the variable "
              + String.join(", ", names)
              + " is not set, so Grafana puts an empty text here: set it for Grafana, or write $$"
              + " for a dollar sign that shall stay");
    }
  }

  private void files(Expansion expansion, String written, Location where, String path) {
    for (String file : expansion.missingFiles()) {
      report.refuse(
          FILE_UNREADABLE,
          where,
          path,
          "Grafana refuses the file because " + file + " cannot be read: create it first",
          "failed to interpolate value '"
              + written
              + "': got error while expanding expander file: stat "
              + file
              + ":");
    }
    for (String file : expansion.unseenFiles()) {
      report.add(
          FILE_ELSEWHERE,
          where,
          path,
          "Grafana does not start unless it can read " + file + ", which is not on this machine");
    }
  }

  /** Whether an author of such a name means the environment and not a template's variable. */
  private static boolean isVariableStyle(String name) {
    return VARIABLE_STYLE.matcher(name).matches();
  }

  private static boolean plain(String name) {
    return name.matches("\\w+");
  }

  private static String quoted(List<String> texts) {
    return String.join(", ", texts.stream().map(GoQuote::quote).toList());
  }
}
