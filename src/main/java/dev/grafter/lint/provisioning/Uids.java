package dev.grafter.lint.provisioning;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Grafana's rule for uids: 1 to 40 letters, digits, {@code -} and {@code _}. */
public final class Uids {

  private static final int MAX_LENGTH = 40;

  private Uids() {}

  /** What Grafana says of a uid that it refuses. */
  public static Optional<String> problem(String uid) {
    if (uid.isEmpty()) {
      return Optional.of("UID is empty");
    }
    if (uid.getBytes(StandardCharsets.UTF_8).length > MAX_LENGTH) {
      return Optional.of("UID is longer than 40 symbols");
    }
    return uid.matches("[a-zA-Z0-9_-]+")
        ? Optional.empty()
        : Optional.of("invalid format of UID. Only letters, numbers, '-' and '_' are allowed");
  }
}
