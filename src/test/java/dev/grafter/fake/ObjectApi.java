package dev.grafter.fake;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fake.ErrorShape.Statuses;

/**
 * Reads and deletes of dashboards and folders below {@code /apis}; writes are {@link ObjectWrites}.
 */
final class ObjectApi {

  private static final String BASE = "/apis/{group}/{version}/namespaces/{namespace}/{resource}";

  private final Core core;
  private final Objects objects;
  private final ObjectWrites writes;

  ObjectApi(Core core, Objects objects) {
    this.core = core;
    this.objects = objects;
    this.writes = new ObjectWrites(core, objects);
  }

  void register(Router router) {
    router
        .get(BASE, Permission.SIGNED_IN, call -> list(Target.of(call, core)))
        .post(BASE, Permission.SIGNED_IN, call -> writes.create(Target.of(call, core)))
        .delete(BASE, Permission.SIGNED_IN, call -> collection())
        .get(BASE + "/{name}", Permission.SIGNED_IN, call -> get(Target.of(call, core)))
        .put(BASE + "/{name}", Permission.SIGNED_IN, call -> writes.update(Target.of(call, core)))
        .patch(BASE + "/{name}", Permission.SIGNED_IN, call -> writes.patch(Target.of(call, core)))
        .delete(BASE + "/{name}", Permission.SIGNED_IN, call -> delete(Target.of(call, core)));
  }

  private static FakeResponse list(Target target) {
    return new ObjectList(target).answer();
  }

  private static FakeResponse collection() {
    throw ErrorShape.STATUS.refuse(
        405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
  }

  private static FakeResponse get(Target target) {
    StoredObject object = target.find();
    return FakeResponse.json(
        200,
        ObjectList.partial(target.call())
            ? target.view().partial(object)
            : target.view().full(object));
  }

  private FakeResponse delete(Target target) {
    StoredObject stored = target.find();
    target.checkWriter(stored.folder());
    checkPreconditions(target, stored);
    if (target.kind() == ObjectKind.FOLDER) {
      refuseFull(target.org(), stored.name());
    } else if (stored.marks().fromFile()) {
      throw ErrorShape.STATUS.bad("provisioned dashboard cannot be deleted");
    }
    if (!target.call().parameter("dryRun").equals("All")) {
      objects.delete(target.org(), target.kind(), stored.name());
    }
    return FakeResponse.json(
        200,
        Node.object()
            .put("kind", "Status")
            .put("apiVersion", "v1")
            .put("metadata", Node.empty())
            .put("status", "Success")
            .put(
                "details",
                Statuses.details(target.kind(), stored.name()).with("uid", stored.uuid()))
            .build());
  }

  private static void refuseFull(Org org, String folder) {
    boolean full =
        !org.folders().in(folder).isEmpty()
            || !org.dashboards().in(folder).isEmpty()
            || org.rules().hasFolder(folder)
            || org.library().hasFolder(folder);
    if (full) {
      throw ErrorShape.STATUS.bad("Folder cannot be deleted: folder is not empty");
    }
  }

  private static void checkPreconditions(Target target, StoredObject stored) {
    Node.Obj options = options(target.call().request().body());
    String version = options.text("preconditions", "resourceVersion").orElse("");
    String uuid = options.text("preconditions", "uid").orElse("");
    String actual = Long.toString(stored.resourceVersion());
    if (!version.isEmpty() && !version.equals(actual)) {
      throw Statuses.conflict(
          target.kind(),
          stored.name(),
          "the ResourceVersion in the precondition ("
              + version
              + ") does not match the ResourceVersion in record ("
              + actual
              + "). The object might have been modified");
    } else if (!uuid.isEmpty() && !uuid.equals(stored.uuid())) {
      throw Statuses.conflict(
          target.kind(),
          stored.name(),
          "the UID in the precondition ("
              + uuid
              + ") does not match the UID in record ("
              + stored.uuid()
              + "). The object might have been deleted and then recreated");
    }
  }

  private static Node.Obj options(String body) {
    try {
      return body.isEmpty()
          ? Node.empty()
          : Json.parseLenient(body, "options").asObject().orElse(Node.empty());
    } catch (CodecException e) {
      throw ErrorShape.STATUS.bad("the object provided is unrecognized");
    }
  }
}
