package dev.grafter.logs.pipeline;

import dev.grafter.gotext.time.Zone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sets the time of the entry from an extracted value.
 *
 * @param source the extracted value
 * @param format a name such as {@code RFC3339} or {@code UnixMs}, or a Go layout
 * @param fallbackFormats tried in order when the format does not fit
 * @param location an IANA zone for layouts without one; UTC when absent
 * @param onFailure what is done when no format fits; fudge when absent
 */
public record TimestampStage(
    String source,
    String format,
    List<String> fallbackFormats,
    Optional<String> location,
    Optional<OnFailure> onFailure)
    implements Stage {

  /** Checks as Promtail does. */
  public TimestampStage {
    fallbackFormats = List.copyOf(fallbackFormats);
    Checks.notEmpty(source, "timestamp source value is required if timestamp is specified");
    Checks.notEmpty(format, "timestamp format is required");
    location.ifPresent(TimestampStage::zone);
  }

  @Override
  public String type() {
    return "timestamp";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }

  private static Zone zone(String name) {
    try {
      return Zone.load(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("invalid location specified: " + e.getMessage(), e);
    }
  }

  /** The zone of values that name none. */
  public Zone zone() {
    return location.map(TimestampStage::zone).orElse(Zone.UTC);
  }

  /** What happens to an entry whose time cannot be read. */
  public enum OnFailure {
    /** It gets the last good time of its label set plus a nanosecond, if there was one. */
    FUDGE,
    /** It keeps its time. */
    SKIP;

    /** The word in configuration files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static OnFailure of(String word) {
      return Stream.of(values())
          .filter(value -> value.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "invalid action on failure (supported values are [skip fudge])"));
    }
  }
}
