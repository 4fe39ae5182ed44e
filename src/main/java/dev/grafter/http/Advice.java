package dev.grafter.http;

/** What to do about an error status. */
final class Advice {

  private Advice() {}

  static String of(int status) {
    return switch (status) {
      case 400, 422 -> "Correct what it names and try again.";
      case 401 ->
          "Check the credentials: the token or password may be wrong, expired, or of another organisation.";
      case 403 ->
          "Give the service account the permission that is missing, or use a token that has it.";
      case 404 -> "Check the url and the organisation in grafter.yml.";
      case 409, 412 -> "Somebody else changed it in the meantime: run plan again.";
      case 413 ->
          "The request is too large for this server or a proxy before it: raise its limit or split the object.";
      case 429 -> "The server asks for fewer requests: try again later.";
      case 502, 503, 504 ->
          "Grafana is not ready, or a proxy cannot reach it: check that it runs and try again.";
      default ->
          status >= 500 ? "Grafana's own log says more." : "Check that the url leads to a Grafana.";
    };
  }
}
