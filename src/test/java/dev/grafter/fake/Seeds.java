package dev.grafter.fake;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fake.Rule.GroupKey;
import dev.grafter.fake.StoredObject.Draft;
import java.util.Map;

/** Puts things into a server past its API, as file provisioning and earlier days do. */
public final class Seeds {

  private final Core core;
  private final Org org;

  Seeds(Core core) {
    this(core, core.org(1));
  }

  private Seeds(Core core, Org org) {
    this.core = core;
    this.org = org;
  }

  /** The seeds of another organisation. */
  public Seeds org(long id) {
    return new Seeds(core, core.org(id));
  }

  /** A datasource from a provisioning file: read-only for the API. */
  public Seeds provisionedDatasource(
      String uid, String name, String type, String url, Node.Obj jsonData) {
    Node.Obj sent =
        Node.object()
            .put("type", type)
            .put("access", "proxy")
            .put("url", url)
            .put("isDefault", org.datasources().isEmpty() && core.profile().since(12))
            .put("jsonData", jsonData)
            .build();
    return run(
        () ->
            org.datasources()
                .put(
                    new Datasource(
                        core.ids().datasource(),
                        uid,
                        1,
                        true,
                        Datasource.fields(new Body(sent), name),
                        Map.of())));
  }

  /** A folder. */
  public Seeds folder(String uid, String title, String parent) {
    return folder(uid, title, Marks.NONE.with(Marks.FOLDER, parent), Edits.SOMEBODY);
  }

  /** A folder that dashboard provisioning made. */
  public Seeds provisionedFolder(String uid, String title) {
    Marks marks =
        core.profile().since(12) ? Marks.NONE.with(Marks.MANAGED_BY, Marks.FILE) : Marks.NONE;
    return folder(uid, title, marks, Identity.SYSTEM);
  }

  private Seeds folder(String uid, String title, Marks marks, Identity by) {
    Node.Obj spec = Node.object().put("title", title).put("description", "").build();
    return run(
        () ->
            new Objects(core)
                .create(org, ObjectKind.FOLDER, uid, new Draft(marks, "v1", spec), by));
  }

  /** A dashboard that somebody made through the classic API. */
  public Seeds dashboard(String uid, String folder, Node.Obj json) {
    return dashboard(uid, Marks.NONE.with(Marks.FOLDER, folder), json, Edits.SOMEBODY);
  }

  /**
   * A dashboard from a file.
   *
   * @param path the file's path, as the server sees it
   */
  public Seeds provisionedDashboard(
      String uid, String folder, String provider, String path, Node.Obj json) {
    Marks marks =
        Marks.NONE
            .with(Marks.FOLDER, folder)
            .with(Marks.MANAGED_BY, Marks.FILE)
            .with(Marks.MANAGER_ID, provider)
            .with(Marks.SOURCE_PATH, path)
            .with("grafana.app/sourceChecksum", "85a2900428bf28b03c85b839ece0e103")
            .with("grafana.app/sourceTimestamp", "1795348414000");
    return dashboard(uid, marks, json, Identity.SYSTEM);
  }

  private Seeds dashboard(String uid, Marks marks, Node.Obj json, Identity by) {
    Draft draft = new Draft(marks, "v0alpha1", json.without("id", "uid", "version"));
    return run(() -> new Objects(core).create(org, ObjectKind.DASHBOARD, uid, draft, by));
  }

  /**
   * An alert rule from a file.
   *
   * @param rule in the form of the provisioning API
   */
  public Seeds provisionedRule(String folder, String group, Node.Obj rule) {
    return rule(folder, group, rule, Provenance.FILE, Identity.SYSTEM);
  }

  /**
   * An alert rule that somebody made in the UI.
   *
   * @param rule in the form of the provisioning API
   */
  public Seeds rule(String folder, String group, Node.Obj rule) {
    return rule(folder, group, rule, Provenance.NONE, Edits.SOMEBODY);
  }

  private Seeds rule(
      String folder, String group, Node.Obj rule, Provenance provenance, Identity by) {
    SentRule sent = SentRule.of(new Body(rule));
    GroupKey key = new GroupKey(folder, group);
    return run(
        () ->
            org.rules()
                .put(
                    new RuleWriter(core).create(sent.uid(), key, sent.content(), provenance, by),
                    RuleApi.STANDARD_INTERVAL));
  }

  /** Lets instances of an alert rule fire. */
  public Seeds firing(String ruleUid, int instances) {
    return run(() -> org.rules().firing(ruleUid, instances));
  }

  /**
   * What the recorded servers held before the first exchange.
   *
   * @param fileFolder the uid that the server gave the folder of the rule from a file
   */
  Seeds recorded(String fileFolder) {
    Node.Obj rule =
        json(
            "{'uid':'rec-file-rule','title':'File rule','condition':'A','data':[{'refId':'A',"
                + "'queryType':'','relativeTimeRange':{'from':0,'to':0},'datasourceUid':"
                + "'__expr__','model':{'expression':'1 > 2','type':'math'}}],'noDataState':'OK',"
                + "'execErrState':'Error','for':'1m'}");
    return provisionedDatasource(
            "rec-provisioned",
            "Rec Provisioned",
            "loki",
            "http://loki:3100",
            Node.empty().with("maxLines", "500"))
        .folder(fileFolder, "Rec file alerts", Marks.NONE, Identity.SYSTEM)
        .provisionedFolder("rec-prov", "Rec provisioned")
        .provisionedDashboard(
            "rec-prov-dash",
            "rec-prov",
            "rec",
            "/etc/grafana/dashboards/d.json",
            json(
                "{'annotations':{'list':[]},'panels':[],'schemaVersion':39,"
                    + "'templating':{'list':[]},'title':'Provisioned'}"))
        .provisionedRule(fileFolder, "file-group", rule);
  }

  private static Node.Obj json(String text) {
    return Json.parse(text.replace('\'', '"'), "seed").asObject().orElseThrow();
  }

  private Seeds run(Runnable work) {
    core.alone(work);
    return this;
  }
}
