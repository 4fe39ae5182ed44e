package dev.grafter.render.otel;

/** The timestamp stage as statements. */
final class OttlTime {

  private static final long NANOS_OF_MILLI = 1_000_000;
  private static final long NANOS_OF_MICRO = 1_000;

  private OttlTime() {}

  /**
   * Sets the time of a record from an extracted value; one that cannot be read changes nothing.
   *
   * @throws IllegalArgumentException when the format is none that OTTL can read
   */
  static void set(Statements out, String source, String format) {
    String value = Ottl.extracted(source);
    switch (format) {
      case "RFC3339", "RFC3339Nano" -> rfc3339(out, value);
      case "UnixMs" -> unix(out, value, NANOS_OF_MILLI);
      case "UnixUs" -> unix(out, value, NANOS_OF_MICRO);
      case "UnixNs" -> unix(out, value, 1);
      default ->
          throw new IllegalArgumentException(
              "only times in RFC 3339, UnixMs, UnixUs and UnixNs are rewritten");
    }
  }

  /** OTTL reads a zone without its colon. */
  private static void rfc3339(Statements out, String value) {
    String text = out.temporary();
    out.add(Ottl.set(text, value));
    out.add(Ottl.replace(text, "([+-]\\d{2}):(\\d{2})$", "$1$2"));
    out.add(Ottl.set("log.time", "Time(" + text + ", \"%Y-%m-%dT%H:%M:%S%z\")"));
  }

  private static void unix(Statements out, String value, long nanos) {
    out.add(
        Ottl.set("log.time_unix_nano", "Int(" + value + ") * " + nanos),
        Ottl.isMatch(value, "^-?\\d+$"));
  }
}
