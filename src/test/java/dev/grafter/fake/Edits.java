package dev.grafter.fake;

import dev.grafter.codec.Digest;
import dev.grafter.codec.Node;
import dev.grafter.fake.StoredObject.Draft;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Changes things as another person does in the UI, who reads, edits and saves: labels, annotations
 * and secrets stay, versions grow. An unknown uid is a mistake of the test.
 */
public final class Edits {

  /** The other person. */
  static final Identity SOMEBODY =
      new Identity("somebody", "user:fksomebody0000", Role.ADMIN, 1, false);

  private final Core core;
  private final Org org;

  Edits(Core core) {
    this(core, core.org(1));
  }

  private Edits(Core core, Org org) {
    this.core = core;
    this.org = org;
  }

  /** The edits of another organisation. */
  public Edits org(long id) {
    return new Edits(core, core.org(id));
  }

  /** Edits a dashboard's JSON. */
  public Edits dashboard(String uid, UnaryOperator<Node.Obj> edit) {
    return object(ObjectKind.DASHBOARD, uid, edit, stored -> stored.with(Marks.MESSAGE, ""));
  }

  /** Saves a dashboard through the classic API, which drops labels and annotations. */
  public Edits dashboardClassically(String uid, UnaryOperator<Node.Obj> edit) {
    return object(
        ObjectKind.DASHBOARD,
        uid,
        edit,
        stored -> Marks.NONE.with(Marks.FOLDER, stored.annotation(Marks.FOLDER)));
  }

  /** Moves a dashboard to another folder; an empty uid is the root. */
  public Edits moveDashboard(String uid, String folder) {
    return object(
        ObjectKind.DASHBOARD,
        uid,
        UnaryOperator.identity(),
        stored -> stored.with(Marks.FOLDER, folder));
  }

  /** Gives a folder another title. */
  public Edits folderTitle(String uid, String title) {
    return object(
        ObjectKind.FOLDER, uid, spec -> spec.with("title", title), UnaryOperator.identity());
  }

  private Edits object(
      ObjectKind kind, String uid, UnaryOperator<Node.Obj> edit, UnaryOperator<Marks> marks) {
    return run(
        () -> {
          StoredObject stored = org.objects(kind).find(uid).orElseThrow(() -> missing(uid));
          Draft draft =
              new Draft(
                  marks.apply(stored.marks()), stored.storedVersion(), edit.apply(stored.spec()));
          new Objects(core).update(org, kind, stored, draft, SOMEBODY);
        });
  }

  /** Deletes a dashboard. */
  public Edits deleteDashboard(String uid) {
    return run(() -> new Objects(core).delete(org, ObjectKind.DASHBOARD, uid));
  }

  /** Deletes a folder and all that is in it. */
  public Edits deleteFolder(String uid) {
    return run(() -> new Objects(core).delete(org, ObjectKind.FOLDER, uid));
  }

  /** Edits a datasource's plain fields. */
  public Edits datasource(String uid, UnaryOperator<Node.Obj> edit) {
    return run(
        () -> {
          Datasource old = org.datasources().find(uid).orElseThrow(() -> missing(uid));
          core.ticks().next();
          org.datasources()
              .put(
                  new Datasource(
                      old.id(),
                      uid,
                      old.version() + 1,
                      old.readOnly(),
                      edit.apply(old.fields()),
                      old.secrets()));
        });
  }

  /** Deletes a datasource. */
  public Edits deleteDatasource(String uid) {
    return run(() -> org.datasources().remove(uid));
  }

  /**
   * Edits an alert rule.
   *
   * @param edit of the rule in the form of the provisioning API
   */
  public Edits rule(String uid, UnaryOperator<Node.Obj> edit) {
    return run(
        () -> {
          Rule old = org.rules().rule(uid).orElseThrow(() -> missing(uid));
          Node.Obj shown = new RuleView(core.profile()).stored(old, org.id(), true);
          SentRule sent = SentRule.of(new Body(edit.apply(shown)));
          Rule updated =
              new RuleWriter(core)
                  .update(old, old.key(), sent.content(), old.provenance(), SOMEBODY);
          org.rules().put(updated, RuleApi.STANDARD_INTERVAL);
        });
  }

  /** Deletes an alert rule. */
  public Edits deleteRule(String uid) {
    return run(() -> org.rules().remove(uid));
  }

  /** Edits the policy tree. */
  public Edits policies(UnaryOperator<Node.Obj> edit) {
    return run(
        () -> {
          AlertmanagerStore.Tree tree = org.alertmanager().tree();
          Node edited = Digest.sorted(edit.apply(tree.root()));
          org.alertmanager().tree(edited.asObject().orElseThrow(), tree.provenance());
        });
  }

  /** Edits or makes a template. */
  public Edits template(String name, String content) {
    return run(
        () ->
            org.alertmanager()
                .templates()
                .put(name, new AlertmanagerStore.Template(name, content, Provenance.NONE)));
  }

  /** Deletes a template. */
  public Edits deleteTemplate(String name) {
    return run(() -> org.alertmanager().templates().remove(name));
  }

  /**
   * Edits an integration of a contact point.
   *
   * @param edit of its settings, secrets included
   */
  public Edits contactPoint(String uid, UnaryOperator<Node.Obj> edit) {
    return run(
        () -> {
          AlertmanagerStore.Receiver old =
              org.alertmanager().receiver(uid).orElseThrow(() -> missing(uid));
          org.alertmanager()
              .put(
                  new AlertmanagerStore.Receiver(
                      uid,
                      old.name(),
                      old.type(),
                      edit.apply(old.settings()),
                      old.disableResolveMessage(),
                      old.provenance()));
        });
  }

  /** Deletes an integration of a contact point. */
  public Edits deleteContactPoint(String uid) {
    return run(() -> org.alertmanager().removeReceiver(uid));
  }

  /** Makes or replaces a mute timing, in the form of the provisioning API. */
  public Edits muteTiming(String name, Node.Obj... intervals) {
    return run(
        () ->
            org.alertmanager()
                .timings()
                .put(
                    name,
                    new AlertmanagerStore.Timing(
                        name,
                        Stream.of(intervals).map(one -> TimeInterval.of(new Body(one))).toList(),
                        Provenance.NONE)));
  }

  /** Edits a library panel's JSON. */
  public Edits libraryPanel(String uid, UnaryOperator<Node.Obj> edit) {
    return run(
        () -> {
          LibraryStore.Element old = org.library().find(uid).orElseThrow(() -> missing(uid));
          core.ticks().next();
          org.library()
              .put(
                  new LibraryStore.Element(
                      old.id(),
                      uid,
                      old.folder(),
                      old.name(),
                      old.kind(),
                      edit.apply(old.model()),
                      old.version() + 1,
                      old.audit().updated(SOMEBODY, core.ticks().now())));
        });
  }

  /** Edits the correlation of a label. */
  public Edits correlation(String label, UnaryOperator<Node.Obj> edit) {
    return run(
        () -> {
          Node.Obj old =
              org.correlations().all().stream()
                  .filter(one -> one.text("label").filter(label::equals).isPresent())
                  .findFirst()
                  .orElseThrow(() -> missing(label));
          org.correlations().put(old.text("uid").orElseThrow(), edit.apply(old));
        });
  }

  /** Deletes a mute timing. */
  public Edits deleteMuteTiming(String name) {
    return run(() -> org.alertmanager().timings().remove(name));
  }

  private static NoSuchElementException missing(String uid) {
    return new NoSuchElementException("nothing has the uid " + uid);
  }

  private Edits run(Runnable work) {
    core.alone(work);
    return this;
  }
}
