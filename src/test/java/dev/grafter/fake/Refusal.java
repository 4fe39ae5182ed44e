package dev.grafter.fake;

/** Ends a request with an answer that is an error. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient FakeResponse response;

  Refusal(FakeResponse response) {
    super(response.status() + " " + response.body(), null, false, false);
    this.response = response;
  }

  /** An error with one message. */
  static Refusal of(int status, String message) {
    return new Refusal(FakeResponse.message(status, message));
  }

  /** An old error: a message and a code word. */
  static Refusal coded(int status, String code, String message) {
    return new Refusal(
        FakeResponse.json(
            status,
            dev.grafter.codec.Node.object().put("message", message).put("status", code).build()));
  }

  /** What every handler says to JSON that does not fit. */
  static Refusal badRequest() {
    return of(400, "bad request data");
  }

  FakeResponse response() {
    return response;
  }
}
