package dev.grafter.model;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that Grafana or Loki should hold. Its content is one tree in the spelling of Grafana's
 * HTTP API; files, marks and a site's overrides are added later, by {@code wire}.
 */
public sealed interface Resource {

  /** What it is known by. */
  ResourceKey key();

  /** What people call it. */
  String title();

  /** What it holds; no secret ever stands in it. */
  Node.Obj content();

  /** Whether writing it brings along values that are kept elsewhere. */
  default boolean hasSecrets() {
    return false;
  }

  /**
   * Names its place for a message, such as {@code dashboard "Log overview"
   * (grafter-root-overview)}.
   */
  default String describe() {
    return key().kind().words() + " \"" + title() + "\" (" + key().id() + ")";
  }

  /**
   * A folder.
   *
   * @param uid its uid
   * @param title its title
   * @param parentUid the folder around it; empty for the root
   */
  record Folder(String uid, String title, Optional<String> parentUid) implements Resource {
    /** Checks uid and title. */
    public Folder {
      Uid.checked(uid, "folder \"" + title + "\"");
      Resources.requireTitle(title, "folder " + uid, 5000);
      if (uid.equals("general") || uid.equals("sharedwithme")) {
        throw new IllegalArgumentException(
            "folder \""
                + title
                + "\" cannot have the uid \""
                + uid
                + "\": Grafana keeps it for itself");
      }
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(ResourceKind.FOLDER, uid);
    }

    @Override
    public Node.Obj content() {
      return Node.object()
          .put("uid", uid)
          .put("title", title)
          .putText("parentUid", parentUid)
          .build();
    }
  }

  /**
   * A datasource.
   *
   * @param uid its uid
   * @param name its name, unique in the organisation
   * @param content {@code type}, {@code access}, {@code url}, {@code jsonData} and so on; neither
   *     uid, name nor secrets
   * @param secrets what goes into {@code secureJsonData}, by its key there
   * @param open what goes into {@code secureJsonData} although everybody may read it, such as the
   *     tenant's header, by its key there
   */
  record Datasource(
      String uid,
      String name,
      Node.Obj content,
      Map<String, Secret> secrets,
      Map<String, String> open)
      implements Resource {
    /** Checks uid and name. */
    public Datasource {
      Uid.checked(uid, "datasource \"" + name + "\"");
      Resources.requireTitle(name, "datasource " + uid, 190);
      Resources.requireKey(content, "type", "datasource \"" + name + "\"");
      content =
          content.without("uid", "name", "secureJsonData").with("uid", uid).with("name", name);
      secrets = Resources.sorted(secrets);
      open = Resources.sorted(open);
      if (open.keySet().stream().anyMatch(secrets::containsKey)) {
        throw new IllegalArgumentException(
            "datasource \"" + name + "\" has one value both open and as a secret");
      }
    }

    @Override
    public boolean hasSecrets() {
      return !secrets.isEmpty();
    }

    /** A datasource with nothing open in {@code secureJsonData}. */
    public Datasource(String uid, String name, Node.Obj content, Map<String, Secret> secrets) {
      this(uid, name, content, secrets, Map.of());
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(ResourceKind.DATASOURCE, uid);
    }

    @Override
    public String title() {
      return name;
    }
  }

  /**
   * A way from the lines of one datasource to another one. Grafana names correlations itself, so
   * ours is known by its source and its label.
   *
   * @param sourceUid the datasource whose answers it begins at
   * @param label what people click on, unique for its source among ours
   * @param content {@code targetUID}, {@code description}, {@code type} and {@code config} in the
   *     spelling of the API
   */
  record Correlation(String sourceUid, String label, Node.Obj content) implements Resource {
    /** Checks label and ends. */
    public Correlation {
      String what = "correlation \"" + label + "\"";
      Uid.checked(sourceUid, "the source of " + what);
      Resources.requireTitle(label, "a correlation of datasource " + sourceUid, 190);
      Resources.requireKey(content, "config", what);
      content = content.without("uid", "sourceUID", "orgId", "provisioned").with("label", label);
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(ResourceKind.CORRELATION, sourceUid + "/" + label);
    }

    @Override
    public String title() {
      return label;
    }
  }

  /**
   * A panel that several dashboards show.
   *
   * @param uid its uid
   * @param name its name, unique in its folder
   * @param folderUid its folder; empty for the root
   * @param model the panel's JSON
   */
  record LibraryPanel(String uid, String name, Optional<String> folderUid, Node.Obj model)
      implements Resource {
    /** Checks uid and name; a panel's number and place belong to dashboards and are dropped. */
    public LibraryPanel {
      Uid.checked(uid, "library panel \"" + name + "\"");
      Resources.requireTitle(name, "library panel " + uid, 150);
      Resources.requireKey(model, "type", "library panel \"" + name + "\"");
      model = model.without("id", "gridPos", "libraryPanel");
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(ResourceKind.LIBRARY_PANEL, uid);
    }

    @Override
    public String title() {
      return name;
    }

    @Override
    public Node.Obj content() {
      return Node.object()
          .put("uid", uid)
          .put("name", name)
          .putText("folderUid", folderUid)
          .put("model", model)
          .build();
    }
  }

  /**
   * A dashboard of any origin.
   *
   * @param folderUid its folder; empty for the root
   * @param content the classic dashboard JSON, with {@code uid} and {@code title}
   */
  record Dashboard(Optional<String> folderUid, Node.Obj content) implements Resource {
    /** Checks uid and title; {@code id} and {@code version} belong to a server and are dropped. */
    public Dashboard {
      String title = content.text("title").orElse("");
      String uid = content.text("uid").orElse("");
      Resources.requireTitle(title, uid.isEmpty() ? "a dashboard" : "dashboard " + uid, 5000);
      Uid.checked(uid, "dashboard \"" + title + "\"");
      content = content.without("id", "version", "iteration");
    }

    /** Its uid. */
    public String uid() {
      return content.text("uid").orElseThrow();
    }

    @Override
    public String title() {
      return content.text("title").orElseThrow();
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(ResourceKind.DASHBOARD, uid());
    }
  }

  /**
   * A group of Grafana-managed alert rules, evaluated in order.
   *
   * @param folderUid its folder
   * @param name its name, unique in the folder
   * @param interval how often it is evaluated; a multiple of 10 seconds
   * @param rules the rules in the spelling of the provisioning API, each with {@code uid} and
   *     {@code title}
   */
  record RuleGroup(String folderUid, String name, Duration interval, List<Node.Obj> rules)
      implements Resource {
    /** Checks names, interval and that the rules have uids of their own. */
    public RuleGroup {
      Uid.checked(folderUid, "the folder of rule group \"" + name + "\"");
      Resources.requireTitle(name, "a rule group", 190);
      Resources.requireInterval(interval, "rule group \"" + name + "\"");
      rules = List.copyOf(rules);
      Resources.requireUniqueUids(rules, "rule group \"" + name + "\"");
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(ResourceKind.RULE_GROUP, folderUid + "/" + name);
    }

    @Override
    public String title() {
      return name;
    }

    @Override
    public Node.Obj content() {
      return Node.object()
          .put("title", name)
          .put("folderUid", folderUid)
          .put("interval", interval.toSeconds())
          .put("rules", Node.list(rules))
          .build();
    }
  }

  /**
   * A group of notification templates.
   *
   * @param name its name
   * @param text one or more {@code {{ define }}} blocks; Grafana wraps a text without any in one of
   *     the group's name
   */
  record Template(String name, String text) implements Resource {
    /** Checks name and text. */
    public Template {
      Resources.requireTitle(name, "a template", 190);
      text = text.strip();
      if (text.isEmpty()) {
        throw new IllegalArgumentException("template \"" + name + "\" has no text: give it one");
      }
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(ResourceKind.TEMPLATE, name);
    }

    @Override
    public String title() {
      return name;
    }

    @Override
    public Node.Obj content() {
      return Node.object().put("name", name).put("template", text).build();
    }
  }

  /**
   * Times that routes and rules name, in which they are silent or alone are heard.
   *
   * @param name its name
   * @param intervals the times in the spelling of the API; it holds in any of them
   */
  record MuteTiming(String name, List<Node.Obj> intervals) implements Resource {
    /** Checks name and that there is a time. */
    public MuteTiming {
      Resources.requireTitle(name, "a mute timing", 190);
      intervals = List.copyOf(intervals);
      if (intervals.isEmpty()) {
        throw new IllegalArgumentException(
            "mute timing \"" + name + "\" names no time: add an interval");
      }
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(ResourceKind.MUTE_TIMING, name);
    }

    @Override
    public String title() {
      return name;
    }

    @Override
    public Node.Obj content() {
      return Node.object().put("name", name).put("time_intervals", Node.list(intervals)).build();
    }
  }

  /**
   * A contact point: one name, one or more integrations.
   *
   * @param name its name
   * @param integrations where it sends
   */
  record ContactPoint(String name, List<Integration> integrations) implements Resource {
    /** Checks the name and that there is an integration. */
    public ContactPoint {
      Resources.requireTitle(name, "a contact point", 190);
      integrations = List.copyOf(integrations);
      if (integrations.isEmpty()) {
        throw new IllegalArgumentException(
            "contact point \"" + name + "\" sends nowhere: add an integration");
      }
    }

    @Override
    public boolean hasSecrets() {
      return integrations.stream().anyMatch(one -> !one.secrets().isEmpty());
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(ResourceKind.CONTACT_POINT, name);
    }

    @Override
    public String title() {
      return name;
    }

    @Override
    public Node.Obj content() {
      return Node.object()
          .put("name", name)
          .put("integrations", Node.list(integrations.stream().map(Integration::content).toList()))
          .build();
    }
  }

  /**
   * One way a contact point sends.
   *
   * @param uid its uid
   * @param type Grafana's word, such as {@code webhook} or {@code email}
   * @param settings what is not secret
   * @param secrets the settings that are references, by their key in {@code settings}
   * @param disableResolveMessage whether nothing is sent when an alert resolves
   */
  record Integration(
      String uid,
      String type,
      Node.Obj settings,
      Map<String, Secret> secrets,
      boolean disableResolveMessage) {
    /** Checks the uid. */
    public Integration {
      Uid.checked(uid, "an integration of type " + type);
      secrets = Resources.sorted(secrets);
    }

    Node.Obj content() {
      Node.ObjBuilder builder =
          Node.object().put("uid", uid).put("type", type).put("settings", settings);
      return disableResolveMessage
          ? builder.put("disableResolveMessage", true).build()
          : builder.build();
    }
  }

  /**
   * The root of the notification policy tree: where alerts go that no route takes. There is one in
   * an organisation, everybody's; who defines it claims it.
   *
   * @param content {@code receiver}, {@code group_by} and the waiting times, without routes
   */
  record PolicyRoot(Node.Obj content) implements Resource {
    /** The one id that a root has. */
    public static final String ID = "root";

    /** Checks that it has a receiver and nothing that only routes have. */
    public PolicyRoot {
      Resources.requireKey(content, "receiver", "the root of the notification policies");
      for (String key : List.of("routes", "object_matchers", "continue", "mute_time_intervals")) {
        if (content.has(key)) {
          throw new IllegalArgumentException(
              "the root of the notification policies has no \"" + key + "\": leave it out");
        }
      }
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(ResourceKind.POLICY_ROOT, ID);
    }

    @Override
    public String title() {
      return "Notification policies";
    }
  }

  /**
   * One route below the root of the notification policy tree. It is told from others' routes by its
   * matchers, which therefore name a label that only our alerts carry.
   *
   * @param name its name in plans and reports
   * @param content the route in the spelling of the policies API: {@code receiver}, {@code
   *     object_matchers} and so on
   */
  record Route(String name, Node.Obj content) implements Resource {
    /** Checks that it has a receiver and matchers. */
    public Route {
      Resources.requireTitle(name, "a route", 190);
      Resources.requireKey(content, "receiver", "route \"" + name + "\"");
      Resources.requireKey(content, "object_matchers", "route \"" + name + "\"");
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(ResourceKind.ROUTE, name);
    }

    @Override
    public String title() {
      return name;
    }
  }

  /**
   * A group of rules of Loki's ruler.
   *
   * @param namespace its namespace; with local rule files the file's name
   * @param name its name, unique in the namespace
   * @param content {@code interval} and {@code rules} as in a rule file
   */
  record RulerGroup(String namespace, String name, Node.Obj content) implements Resource {
    /** Checks the names and that there are rules. */
    public RulerGroup {
      Resources.requireTitle(namespace, "the namespace of ruler group \"" + name + "\"", 190);
      Resources.requireTitle(name, "a ruler group", 190);
      Resources.requireKey(content, "rules", "ruler group \"" + name + "\"");
    }

    @Override
    public ResourceKey key() {
      return new ResourceKey(ResourceKind.RULER_GROUP, namespace + "/" + name);
    }

    @Override
    public String title() {
      return name;
    }
  }
}
