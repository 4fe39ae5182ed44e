package dev.grafter.fake;

import dev.grafter.codec.Node;

/** How an API says no: the same rule refuses in the classic API and below {@code /apis}. */
interface ErrorShape {

  /** A message alone. */
  ErrorShape CLASSIC = (status, reason, message) -> Refusal.of(status, message);

  /** A {@code Status} object. */
  ErrorShape STATUS =
      (status, reason, message) -> new Refusal(Statuses.failure(status, reason, message, null));

  /**
   * A refusal.
   *
   * @param reason the code word of {@code /apis}
   */
  Refusal refuse(int status, String reason, String message);

  /** What is wrong with the sent object. */
  default Refusal bad(String message) {
    return refuse(400, "BadRequest", message);
  }

  /** The body of a {@code Status}. */
  final class Statuses {

    private Statuses() {}

    static FakeResponse failure(int status, String reason, String message, Node details) {
      Node.ObjBuilder body =
          Node.object()
              .put("kind", "Status")
              .put("apiVersion", "v1")
              .put("metadata", Node.empty())
              .put("status", "Failure")
              .put("message", message)
              .putNonEmpty("reason", reason);
      if (details != null) {
        body.put("details", details);
      }
      return FakeResponse.json(status, body.put("code", status).build());
    }

    static Node.Obj details(ObjectKind kind, String name) {
      return Node.object()
          .put("name", name)
          .put("group", kind.group())
          .put("kind", kind.resource())
          .build();
    }

    static Refusal notFound(ObjectKind kind, String name) {
      return new Refusal(
          failure(
              404,
              "NotFound",
              kind.qualified() + " \"" + name + "\" not found",
              details(kind, name)));
    }

    static Refusal conflict(ObjectKind kind, String name, String why) {
      return new Refusal(
          failure(
              409,
              "Conflict",
              "Operation cannot be fulfilled on " + kind.qualified() + " \"" + name + "\": " + why,
              details(kind, name)));
    }

    static Refusal forbidden(ObjectKind kind, String name, String why) {
      return new Refusal(
          failure(
              403,
              "Forbidden",
              kind.qualified() + " \"" + name + "\" is forbidden: " + why,
              details(kind, name)));
    }
  }
}
