package dev.grafter.lint.provisioning;

import java.util.List;

/**
 * What Grafana makes of one string that it expands.
 *
 * @param value the string afterwards; it may hold a secret
 * @param changed whether it differs from what was written
 * @param doubled whether a {@code $$} was written
 * @param fromEnvironment whether text of a variable or a file is in the value
 * @param unset names of variables that are not set, each once
 * @param eaten what Go's expansion takes away although it names no variable, such as {@code $5}
 * @param missingFiles paths of {@code $__file{}} that cannot be read
 * @param unseenFiles paths of {@code $__file{}} that this machine says nothing about
 */
public record Expansion(
    String value,
    boolean changed,
    boolean doubled,
    boolean fromEnvironment,
    List<String> unset,
    List<String> eaten,
    List<String> missingFiles,
    List<String> unseenFiles) {

  /** Copies the lists. */
  public Expansion {
    unset = List.copyOf(unset);
    eaten = List.copyOf(eaten);
    missingFiles = List.copyOf(missingFiles);
    unseenFiles = List.copyOf(unseenFiles);
  }
}
