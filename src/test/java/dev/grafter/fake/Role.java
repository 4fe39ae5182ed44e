package dev.grafter.fake;

/** A role in an organisation, or above it, in growing order of rights. */
public enum Role {
  VIEWER,
  EDITOR,
  ADMIN,
  SERVER_ADMIN;

  boolean atLeast(Role other) {
    return compareTo(other) >= 0;
  }
}
