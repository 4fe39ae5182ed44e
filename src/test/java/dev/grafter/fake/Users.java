package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Who may sign in: users by password, service accounts by token. */
final class Users {

  private final Map<String, Identity> byToken = new HashMap<>();
  private final Map<String, Identity> byPassword = new HashMap<>();
  private final Profile profile;

  Users(Profile profile) {
    this.profile = profile;
    byPassword.put(
        "admin:admin", new Identity("admin", "user:fkadmin0000000", Role.SERVER_ADMIN, 1, false));
  }

  void addToken(String token, String name, Role role, long org) {
    String subject = "service-account:fk" + Integer.toUnsignedString(name.hashCode(), 36);
    byToken.put(token, new Identity("sa-" + org + "-" + name, subject, role, org, true));
  }

  void addUser(String login, String password, Role role, long org) {
    String subject = "user:fk" + Integer.toUnsignedString(login.hashCode(), 36);
    byPassword.put(login + ":" + password, new Identity(login, subject, role, org, false));
  }

  void revoke(String token) {
    byToken.remove(token);
  }

  Identity identify(FakeRequest request) {
    String header = request.header("authorization").orElse("");
    if (header.startsWith("Bearer ")) {
      return known(
          byToken.get(header.substring("Bearer ".length())), "api-key.invalid", "Invalid API key");
    } else if (header.startsWith("Basic ")) {
      return known(
          byPassword.get(decode(header.substring("Basic ".length()))),
          "password-auth.failed",
          "Invalid username or password");
    }
    throw unauthorized("auth.unauthorized", "Unauthorized");
  }

  private Identity known(Identity identity, String id, String message) {
    if (identity == null) {
      throw unauthorized(id, message);
    }
    return identity;
  }

  private static String decode(String credentials) {
    try {
      return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The organisation that a request asks for; a token cannot leave its own. */
  long organisation(FakeRequest request, Identity identity) {
    String wanted =
        request
            .header("x-grafana-org-id")
            .filter(header -> request.parameter("targetOrgId").isEmpty())
            .orElse(request.parameter("targetOrgId"));
    if (!wanted.matches("[0-9]{1,18}") || Long.parseLong(wanted) == 0) {
      return identity.org();
    }
    long org = Long.parseLong(wanted);
    if (identity.token() && org != identity.org()) {
      throw unauthorized(
          "api-key.organization-mismatch", "API key does not belong to the requested organization");
    }
    return org;
  }

  Refusal unauthorized(String id, String message) {
    Node.ObjBuilder body = Node.object();
    if (profile.since(12)) {
      body.put("extra", Node.nil());
    }
    return new Refusal(
        FakeResponse.middleware(
            401,
            body.put("message", message)
                .put("messageId", id)
                .put("statusCode", 401)
                .put("traceID", "")
                .build()));
  }
}
