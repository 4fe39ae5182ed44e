package dev.grafter.wire;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Overrides;
import dev.grafter.model.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Other uids of folders and datasources, wherever a definition names them: as its own, in queries
 * of panels and rules, in variables and in links to Explore.
 *
 * @param overrides which are different
 */
record UidChange(Overrides overrides) {

  private static final Set<String> NAMING = Set.of("datasourceUid", "targetUID", "datasource");

  Resource in(Resource resource) {
    if (resource instanceof Resource.Folder folder) {
      return new Resource.Folder(
          folder(folder.uid()), folder.title(), folder.parentUid().map(this::folder));
    } else if (resource instanceof Resource.Datasource datasource) {
      return new Resource.Datasource(
          datasource(datasource.uid()),
          datasource.name(),
          walk(datasource.content()),
          datasource.secrets(),
          datasource.open());
    } else if (resource instanceof Resource.Correlation correlation) {
      return new Resource.Correlation(
          datasource(correlation.sourceUid()), correlation.label(), walk(correlation.content()));
    } else if (resource instanceof Resource.LibraryPanel panel) {
      return new Resource.LibraryPanel(
          panel.uid(), panel.name(), panel.folderUid().map(this::folder), walk(panel.model()));
    } else if (resource instanceof Resource.Dashboard dashboard) {
      return new Resource.Dashboard(
          dashboard.folderUid().map(this::folder), walk(dashboard.content()));
    }
    return resource instanceof Resource.RuleGroup group ? group(group) : resource;
  }

  private Resource group(Resource.RuleGroup group) {
    List<Node.Obj> rules = group.rules().stream().map(this::walk).toList();
    return new Resource.RuleGroup(folder(group.folderUid()), group.name(), group.interval(), rules);
  }

  private String folder(String uid) {
    return overrides.folders().getOrDefault(uid, uid);
  }

  private String datasource(String uid) {
    return Optional.ofNullable(overrides.datasources().get(uid))
        .map(Overrides.Datasource::uid)
        .orElse(uid);
  }

  private Node.Obj walk(Node.Obj object) {
    Node.ObjBuilder changed = Node.object();
    boolean variable = object.text("type").filter("datasource"::equals).isPresent();
    object.fields().forEach((key, value) -> changed.put(key, value(key, value, variable)));
    return changed.build();
  }

  /**
   * A value of an object.
   *
   * @param variable whether the object is a variable that selects a datasource
   */
  private Node value(String key, Node value, boolean variable) {
    if (key.equals("datasource") && value instanceof Node.Obj reference) {
      return reference
          .text("uid")
          .<Node>map(uid -> reference.with("uid", datasource(uid)))
          .orElse(reference);
    } else if (variable && key.equals("current") && value instanceof Node.Obj current) {
      return current
          .text("value")
          .<Node>map(uid -> current.with("value", datasource(uid)))
          .orElse(current);
    } else if (value instanceof Node.Obj object) {
      return walk(object);
    } else if (value instanceof Node.Arr list) {
      return list.map(item -> value(key, item, false));
    }
    return value.asString().<Node>map(text -> Node.of(text(key, text))).orElse(value);
  }

  private String text(String key, String text) {
    if (NAMING.contains(key)) {
      return datasource(text);
    }
    String changed = text;
    if (text.contains("/explore?")) {
      for (String uid : overrides.datasources().keySet()) {
        changed = changed.replace("%22" + uid + "%22", "%22" + datasource(uid) + "%22");
      }
    }
    return changed;
  }
}
