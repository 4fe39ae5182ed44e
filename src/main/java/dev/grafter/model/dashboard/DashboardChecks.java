package dev.grafter.model.dashboard;

import dev.grafter.model.DatasourceRef;
import dev.grafter.model.Uid;
import dev.grafter.model.VariableUse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a dashboard must satisfy; each sentence names the dashboard, and the panel if there is one.
 */
final class DashboardChecks {

  private static final int LONGEST_TAG = 50;

  private DashboardChecks() {}

  static void check(
      String uid,
      String title,
      List<String> tags,
      DatasourceRef datasource,
      List<Variable> variables,
      List<LokiAnnotation> annotations,
      List<Section> sections) {
    Uid.checked(uid, "dashboard \"" + title + "\"");
    String name = "dashboard \"" + title + "\"";
    requireTags(name, tags);
    Set<String> defined = distinctVariables(name, variables);
    requireDistinctPanels(name, uid, sections);
    requireDefined(name, "its datasource", VariableUse.names(datasource.uid()), defined);
    annotations.forEach(
        annotation ->
            requireDefined(
                name,
                "annotation \"" + annotation.name() + "\"",
                VariableUse.names(annotation.expr().text()),
                defined));
    for (Section section : sections) {
      for (Panel panel : section.panels()) {
        requireDefined(name, "panel \"" + panel.title() + "\"", panel.variables(), defined);
      }
    }
  }

  private static void requireTags(String name, List<String> tags) {
    for (String tag : tags) {
      if (tag.isBlank() || tag.length() > LONGEST_TAG) {
        throw new IllegalArgumentException(
            name + " has the tag \"" + tag + "\": a tag has 1 to " + LONGEST_TAG + " characters");
      }
    }
  }

  private static Set<String> distinctVariables(String name, List<Variable> variables) {
    Set<String> names = new HashSet<>();
    for (Variable variable : variables) {
      if (!names.add(variable.name())) {
        throw new IllegalArgumentException(
            name + " has two variables named \"" + variable.name() + "\"");
      }
    }
    return names;
  }

  private static void requireDistinctPanels(String name, String uid, List<Section> sections) {
    if (sections.isEmpty()) {
      throw new IllegalArgumentException(name + " has no panel: add one");
    }
    Map<Integer, String> seen = new HashMap<>();
    for (Section section : sections) {
      section
          .header()
          .ifPresent(row -> requireNew(name, uid, DashboardWriter.rowKey(row), row.title(), seen));
      for (Panel panel : section.panels()) {
        requireNew(name, uid, panel.key(), panel.title(), seen);
      }
    }
  }

  private static void requireNew(
      String name, String uid, String key, String title, Map<Integer, String> seen) {
    String other = seen.put(PanelId.of(uid, key), title);
    if (other != null) {
      throw new IllegalArgumentException(
          name
              + " has two panels of one number, \""
              + other
              + "\" and \""
              + title
              + "\": give one of them another key");
    }
  }

  private static void requireDefined(
      String name, String what, Set<String> used, Set<String> defined) {
    for (String variable : used) {
      if (!defined.contains(variable) && !VariableUse.isOwn(variable)) {
        throw new IllegalArgumentException(
            name + ": " + what + " uses $" + variable + ", which the dashboard does not define");
      }
    }
  }
}
