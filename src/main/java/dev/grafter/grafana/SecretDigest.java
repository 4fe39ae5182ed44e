package dev.grafter.grafana;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fleet.Secret;
import dev.grafter.http.HttpFailure;
import dev.grafter.model.Resource;
import dev.grafter.sync.RemoteException;
import dev.grafter.wire.Mark;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether secrets changed without keeping them: a keyed digest (HMAC-SHA-256, 128 bits of it)
 * of the object's name and the values. Without the key nobody can try out guesses.
 *
 * @param mark whose objects
 * @param key the reference of the key, if there is one
 * @param values finds values
 */
record SecretDigest(Mark mark, Optional<Secret> key, SecretValues values) {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;
  private static final int SHORTEST_KEY = 16;

  /** Why changed secrets are not seen. */
  Optional<String> unseen() {
    if (key.isEmpty()) {
      return Optional.of(
          "A changed secret is not seen without secretsKey in grafter.yml; secrets go out when an"
              + " object is created or changed, and with push --rotate-secrets.");
    }
    return values.lacking(key.get()).map(why -> "A changed secret is not seen: " + why);
  }

  Optional<String> of(Resource resource) {
    if (key.isEmpty() || !resource.hasSecrets() || unseen().isPresent()) {
      return Optional.empty();
    }
    return values.lacking(resource).isEmpty()
        ? Optional.of(digest(resource, checkedKey()))
        : Optional.empty();
  }

  private String checkedKey() {
    String value = values.of(Map.of("key", key.orElseThrow())).get("key");
    if (value.length() < SHORTEST_KEY) {
      throw new RemoteException(
          RemoteException.Kind.UNCONFIGURED,
          "The secretsKey in grafter.yml is too short to be one: put a random text of "
              + SHORTEST_KEY
              + " characters or more there.",
          null);
    }
    return value;
  }

  private String digest(Resource resource, String secret) {
    Node.Obj message =
        Node.object()
            .put("mark", mark.toString())
            .put("object", resource.key().toString())
            .put("values", Node.object(valuesOf(resource)))
            .build();
    byte[] sum = mac(secret).doFinal(Json.write(message).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sum, 0, BYTES);
  }

  private static Mac mac(String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private Map<String, String> valuesOf(Resource resource) throws HttpFailure {
    if (resource instanceof Resource.Datasource datasource) {
      return values.of(datasource.secrets());
    }
    Map<String, String> all = new TreeMap<>();
    if (resource instanceof Resource.ContactPoint point) {
      for (Resource.Integration one : point.integrations()) {
        values.of(one.secrets()).forEach((name, value) -> all.put(one.uid() + "/" + name, value));
      }
    }
    return all;
  }

  @Override
  public String toString() {
    return "digests of secrets";
  }
}
