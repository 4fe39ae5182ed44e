package dev.grafter.scenario;

import dev.grafter.alerting.AlertState;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of scenarios for the states of an alert, the same for both engines. */
final class StateWords {

  private StateWords() {}

  /** Such as {@code firing} or {@code nodata}. */
  static String of(AlertState state) {
    return state.name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  /**
   * The state of a word.
   *
   * @throws IllegalArgumentException for any other word
   */
  static AlertState parse(String word) {
    return Stream.of(AlertState.values())
        .filter(state -> of(state).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + word
                        + "\" is not one of "
                        + Stream.of(AlertState.values())
                            .map(StateWords::of)
                            .collect(Collectors.joining(", "))));
  }
}
