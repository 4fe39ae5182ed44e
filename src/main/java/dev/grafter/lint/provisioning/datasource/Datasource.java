package dev.grafter.lint.provisioning.datasource;

import dev.grafter.lint.provisioning.Flag;
import dev.grafter.lint.provisioning.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a file says of one datasource, as far as datasources meet each other.
 *
 * @param org the organisation, at least 1
 * @param name the name, by which Grafana finds it again
 * @param uid the uid; empty when none is given
 * @param type the plugin that answers its queries
 * @param isDefault whether it shall be the organisation's default
 */
record Datasource(long org, Text name, Text uid, String type, Flag isDefault) {

  private static final int UID_BYTES = 8;

  /** The uid, or the one that Grafana makes from the name. */
  String effectiveUid() {
    return uid.isEmpty() ? uidOf(name.value()) : uid.value();
  }

  /** Grafana's uid for a name: P and the start of the name's SHA-256. */
  static String uidOf(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return "P" + HexFormat.of().formatHex(digest, 0, UID_BYTES).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
