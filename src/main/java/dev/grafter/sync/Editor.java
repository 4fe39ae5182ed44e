package dev.grafter.sync;

import java.util.Objects;

/**
 * Who changed an object last, as far as the server tells.
 *
 * @param name the user; may be empty
 * @param time when, as the server writes it; may be empty
 */
public record Editor(String name, String time) {

  /** Checks that both are given. */
  public Editor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(time, "time");
  }

  /** Such as {@code by admin at 2026-11-22T12:00:00Z}. */
  public String words() {
    String by = name.isEmpty() ? "" : " by " + name;
    String at = time.isEmpty() ? "" : " at " + time;
    return (by + at).strip();
  }
}
