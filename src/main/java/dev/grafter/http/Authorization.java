package dev.grafter.http;

import dev.grafter.fleet.Credentials;
import dev.grafter.fleet.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The value of the Authorization header, made when the first request goes out.
 *
 * @param credentials references
 * @param secrets finds their values
 * @param redaction learns the values, so that no message repeats them
 */
record Authorization(Credentials credentials, Secrets secrets, Redaction redaction) {

  /** The header's value; empty when nothing is sent. */
  String header() {
    if (credentials instanceof Credentials.None) {
      return "";
    }
    if (credentials instanceof Credentials.Token token) {
      return bearer(value(token.token()));
    }
    if (credentials instanceof Credentials.Basic basic) {
      return basic(basic.user(), value(basic.password()));
    }
    return fromEnvironment();
  }

  private String fromEnvironment() {
    Optional<String> token = secrets.find(Credentials.FromEnvironment.TOKEN);
    if (token.isPresent()) {
      return bearer(checked(token.get(), Credentials.FromEnvironment.TOKEN));
    }
    if (secrets.find(Credentials.FromEnvironment.USER).isEmpty()) {
      throw secrets.fail(
          "has no credentials: set the environment variable GRAFANA_TOKEN, or GRAFANA_USER and"
              + " GRAFANA_PASSWORD, or name a token in grafter.yml.");
    }
    return basic(
        value(Credentials.FromEnvironment.USER), value(Credentials.FromEnvironment.PASSWORD));
  }

  private String value(Secret reference) {
    return checked(secrets.value(reference), reference);
  }

  private String checked(String value, Secret reference) {
    if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw secrets.fail(
          "needs "
              + reference
              + ", whose value has a line break or another character that no credential has:"
              + " correct it.");
    }
    return value;
  }

  private String bearer(String token) {
    redaction.hide(token);
    return "Bearer " + token;
  }

  private String basic(String user, String password) {
    redaction.hide(password);
    String encoded =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    redaction.hide(encoded);
    return "Basic " + encoded;
  }

  @Override
  public String toString() {
    return "authorization of " + secrets;
  }
}
