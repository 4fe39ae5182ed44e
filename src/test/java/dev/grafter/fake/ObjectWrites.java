package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.ErrorShape.Statuses;
import dev.grafter.fake.StoredObject.Draft;

/** Creates and changes dashboards and folders below {@code /apis}. */
final class ObjectWrites {

  private final Core core;
  private final Objects objects;
  private final ObjectRules rules;

  ObjectWrites(Core core, Objects objects) {
    this.core = core;
    this.objects = objects;
    this.rules = new ObjectRules(core.profile(), ErrorShape.STATUS);
  }

  FakeResponse create(Target target) {
    SentObject sent = sent(target, SentObject.json(target.call().request()));
    target.checkWriter(sent.draft().marks().annotation(Marks.FOLDER));
    rules.uid(sent.name());
    if (target.org().objects(target.kind()).find(sent.name()).isPresent()) {
      throw exists(target.kind(), sent.name());
    }
    return created(target, sent);
  }

  private FakeResponse created(Target target, SentObject sent) {
    check(target, sent.name(), sent.draft());
    if (sent.draft().marks().annotation(Marks.MANAGED_BY).equals("repo")
        && sent.draft().marks().annotation(Marks.SOURCE_PATH).isEmpty()) {
      throw ErrorShape.STATUS.refuse(500, "InternalError", "missing source path");
    }
    StoredObject object =
        dryRun(target)
            ? imagined(target, sent)
            : objects.create(
                target.org(), target.kind(), sent.name(), sent.draft(), target.call().identity());
    return FakeResponse.json(201, target.view().full(object));
  }

  private StoredObject imagined(Target target, SentObject sent) {
    return StoredObject.create(
        sent.name(),
        0,
        core.ids().uuid(),
        Audit.created(target.call().identity(), core.ticks().now()),
        sent.draft(),
        0);
  }

  private SentObject sent(Target target, Node.Obj json) {
    return SentObject.of(target.kind(), target.version(), json, core.profile());
  }

  private static boolean dryRun(Target target) {
    return target.call().parameter("dryRun").equals("All");
  }

  private static Refusal exists(ObjectKind kind, String name) {
    return kind == ObjectKind.FOLDER
        ? ErrorShape.STATUS.refuse(412, "", "the folder has been changed by someone else")
        : new Refusal(
            Statuses.failure(
                409,
                "AlreadyExists",
                kind.qualified() + " \"" + name + "\" already exists",
                Statuses.details(kind, name)));
  }

  private void check(Target target, String name, Draft draft) {
    if (target.kind() == ObjectKind.FOLDER) {
      rules.folder(target.org(), name, draft);
    } else {
      rules.dashboard(target.org(), draft);
    }
  }

  FakeResponse update(Target target) {
    return update(target, SentObject.json(target.call().request()));
  }

  private FakeResponse update(Target target, Node.Obj json) {
    SentObject sent = sent(target, json);
    target.checkWriter(sent.draft().marks().annotation(Marks.FOLDER));
    if (!sent.name().equals(target.name())) {
      throw ErrorShape.STATUS.bad(
          "the name of the object ("
              + sent.name()
              + ") does not match the name on the URL ("
              + target.name()
              + ")");
    }
    StoredObject stored = target.org().objects(target.kind()).find(target.name()).orElse(null);
    if (stored == null) {
      return upsert(target, sent);
    }
    refuseChange(target, sent, stored);
    StoredObject updated =
        dryRun(target)
            ? stored
            : objects.update(
                target.org(), target.kind(), stored, sent.draft(), target.call().identity());
    return FakeResponse.json(200, target.view().full(updated));
  }

  /** A PUT of what is not there creates it, unless the writer knew a version of it. */
  private FakeResponse upsert(Target target, SentObject sent) {
    if (!sent.resourceVersion().isEmpty()) {
      throw modified(target);
    }
    rules.uid(sent.name());
    return created(target, sent);
  }

  private static Refusal modified(Target target) {
    return Statuses.conflict(
        target.kind(),
        target.name(),
        "the object has been modified; please apply your changes to the latest version and try"
            + " again");
  }

  private void refuseChange(Target target, SentObject sent, StoredObject stored) {
    if (!sent.resourceVersion().isEmpty()
        && !sent.resourceVersion().equals(Long.toString(stored.resourceVersion()))) {
      throw modified(target);
    }
    Marks before = stored.marks();
    Marks after = sent.draft().marks();
    if (before.fromFile()) {
      throw ErrorShape.STATUS.bad("Cannot save provisioned dashboard");
    } else if (!before.annotation(Marks.MANAGED_BY).isEmpty()
        && !manager(before).equals(manager(after))) {
      throw Statuses.forbidden(
          target.kind(), target.name(), "cannot change the manager of a managed resource");
    }
    String parent = after.annotation(Marks.FOLDER);
    if (target.kind() == ObjectKind.FOLDER && !parent.equals(stored.folder())) {
      rules.move(target.org(), stored.name(), parent);
    }
    check(target, "", sent.draft());
  }

  private static String manager(Marks marks) {
    return marks.annotation(Marks.MANAGED_BY) + "/" + marks.annotation(Marks.MANAGER_ID);
  }

  /** A merge patch: what is sent replaces, null removes. */
  FakeResponse patch(Target target) {
    if (target.call().request().header("content-type").orElse("").contains("apply-patch")) {
      throw applied(target);
    }
    if (!target.call().request().header("content-type").orElse("").contains("merge-patch")) {
      throw ErrorShape.STATUS.refuse(
          415, "UnsupportedMediaType", "only merge patches are supported here");
    }
    StoredObject stored = target.find();
    Node.Obj patch = SentObject.json(target.call().request());
    Node.Obj before = target.view().full(stored);
    Node.Obj current =
        before.with(
            "metadata", before.get("metadata").asObject().orElseThrow().without("resourceVersion"));
    return update(target, merged(current, patch));
  }

  /** Server-side apply: it finds conflicts, and cannot create. */
  private static Refusal applied(Target target) {
    return target.org().objects(target.kind()).find(target.name()).isPresent()
        ? new Refusal(
            Statuses.failure(
                409,
                "Conflict",
                "Apply failed with 1 conflict: conflict with \"grafana\": .spec",
                Statuses.details(target.kind(), target.name())))
        : ErrorShape.STATUS.refuse(
            500, "InternalError", "Internal error occurred: cannot create by apply");
  }

  private static Node.Obj merged(Node.Obj old, Node.Obj patch) {
    Node.Obj out = old;
    for (var field : patch.fields().entrySet()) {
      String key = field.getKey();
      Node value = field.getValue();
      if (value.isNull()) {
        out = out.without(key);
      } else if (value instanceof Node.Obj inner) {
        Node.Obj below = out.find(key).flatMap(Node::asObject).orElse(Node.empty());
        out = out.with(key, merged(below, inner));
      } else {
        out = out.with(key, value);
      }
    }
    return out;
  }
}
