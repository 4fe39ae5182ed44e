package dev.grafter.fake;

import dev.grafter.fake.ErrorShape.Statuses;

/**
 * What a request below {@code /apis} means.
 *
 * @param org the organisation of the namespace
 * @param version the API version that is asked for
 */
record Target(Call call, Org org, ObjectKind kind, String version) {

  static Target of(Call call, Core core) {
    ObjectKind kind =
        ObjectKind.of(call.path("group"), call.path("resource"))
            .filter(found -> core.profile().served(found.group()).contains(call.path("version")))
            .orElseThrow(Target::unknown);
    return new Target(call, org(call, core), kind, call.path("version"));
  }

  private static Refusal unknown() {
    return ErrorShape.STATUS.refuse(
        404, "NotFound", "the server could not find the requested resource");
  }

  private static Org org(Call call, Core core) {
    String namespace = call.path("namespace");
    Org found =
        core.orgs().values().stream()
            .filter(org -> org.namespace().equals(namespace))
            .findFirst()
            .orElse(null);
    if (found == null || (call.identity().token() && found.id() != call.identity().org())) {
      throw ErrorShape.STATUS.refuse(
          403, "Forbidden", "namespace \"" + namespace + "\" is not accessible");
    }
    return found;
  }

  String name() {
    return call.path("name");
  }

  StoredObject find() {
    return org.objects(kind).find(name()).orElseThrow(() -> Statuses.notFound(kind, name()));
  }

  ObjectView view() {
    return new ObjectView(kind, org.namespace(), version);
  }

  /** Refuses writers without rights in the folder. */
  void checkWriter(String folder) {
    if (!call.identity().role().atLeast(Role.EDITOR)) {
      throw folder.isEmpty()
          ? Statuses.forbidden(kind, call.path().getOrDefault("name", ""), "access denied")
          : Statuses.forbidden(ObjectKind.FOLDER, folder, "access denied to folder");
    }
  }
}
