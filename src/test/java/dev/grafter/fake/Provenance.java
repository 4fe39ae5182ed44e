package dev.grafter.fake;

import dev.grafter.codec.Node;

/** By what way an alerting object came, which decides who may change it. */
enum Provenance {
  NONE(""),
  API("api"),
  FILE("file");

  private final String word;

  Provenance(String word) {
    this.word = word;
  }

  /** What a request writes: the header counts by being there, whatever its value. */
  static Provenance of(FakeRequest request) {
    return request.header("x-disable-provenance").isPresent() ? NONE : API;
  }

  String word() {
    return word;
  }

  /** Whether a rule of this provenance may be changed under the other one. */
  private boolean yields(Provenance to) {
    return this == NONE || this == to || (this == API && to == NONE);
  }

  private String changed(Provenance to) {
    return "cannot changed provenance from '" + word + "' to '" + to.word + "'";
  }

  /** Refuses a change of a rule. */
  void checkRule(String operation, Provenance provided, Profile profile) {
    if (yields(provided)) {
      return;
    }
    String message =
        "cannot "
            + operation
            + " with provided provenance '"
            + provided.word
            + "', needs '"
            + word
            + "'";
    if (!profile.since(13)) {
      throw Refusal.of(500, operation.equals("update") ? changed(provided) : message);
    }
    throw new Refusal(
        FakeResponse.structured(
            409,
            "alerting.provenanceMismatch",
            message,
            Node.object()
                .put("Operation", operation)
                .put("ProvidedProvenance", provided.word)
                .put("StoredProvenance", word)
                .build()));
  }
}
