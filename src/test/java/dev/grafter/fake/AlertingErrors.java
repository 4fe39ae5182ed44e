package dev.grafter.fake;

import dev.grafter.codec.Node;

/** Errors that the notification areas of the provisioning API share. */
final class AlertingErrors {

  private static final String ROOT = "alerting.notifications.";

  private AlertingErrors() {}

  /** Something is not there; before 11 the body is empty. */
  static Refusal notFound(String area, Profile profile) {
    return profile.structuredAlertingErrors()
        ? new Refusal(FakeResponse.structured(404, ROOT + area + ".notFound", "NotFound"))
        : new Refusal(FakeResponse.text(404, "text/plain; charset=utf-8", ""));
  }

  /** A sent object is wrong. */
  static Refusal invalid(String area, String publicMessage, String why, Profile profile) {
    return profile.structuredAlertingErrors()
        ? new Refusal(
            FakeResponse.structured(
                400,
                ROOT + area + ".invalidFormat",
                publicMessage,
                Node.empty().with("Error", why)))
        : ReceiverTypes.invalid(why);
  }

  /** Refuses a version that is not the stored one; an empty one takes any. */
  static void version(String sent, String stored) {
    if (!sent.isEmpty() && !sent.equals(stored)) {
      throw new Refusal(FakeResponse.structured(409, ROOT + "conflict", "Conflict"));
    }
  }

  /** Until 12 what has a provenance cannot lose it. */
  static void takeover(Provenance stored, Provenance provided, Profile profile) {
    if (!profile.since(13) && stored != Provenance.NONE && provided == Provenance.NONE) {
      throw new Refusal(
          FakeResponse.structured(
              403,
              ROOT + "invalidProvenance",
              "Provenance status of the resource does not allow this change"));
    }
  }
}
