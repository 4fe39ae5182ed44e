package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What goes wrong with one request.
 *
 * @param times how often the server sees the request: 0 when it never arrives, 2 for a duplicate
 * @param delay the wait before the answer
 * @param change what becomes of the answer; the last one of a duplicate
 * @param wire what becomes of the connection
 */
public record Fault(int times, Duration delay, UnaryOperator<FakeResponse> change, Wire wire) {

  /** What becomes of the connection. */
  public enum Wire {
    /** The answer arrives. */
    WHOLE,
    /** The connection is reset instead of an answer. */
    RESET,
    /** The connection ends in the middle of the body. */
    TRUNCATED
  }

  /** Nothing goes wrong. */
  public static final Fault NONE =
      new Fault(1, Duration.ZERO, UnaryOperator.identity(), Wire.WHOLE);

  /** The server does nothing and answers this. */
  public static Fault answer(FakeResponse response) {
    return new Fault(0, Duration.ZERO, real -> response, Wire.WHOLE);
  }

  /** The server does nothing and answers a status with a message in Grafana's form. */
  public static Fault status(int status, String message) {
    return answer(FakeResponse.json(status, Node.object().put("message", message).build()));
  }

  /** Too many requests, with the seconds to wait. */
  public static Fault tooMany(int retryAfterSeconds) {
    return answer(
        FakeResponse.message(429, "Too many requests")
            .with("retry-after", Integer.toString(retryAfterSeconds)));
  }

  /** A page of a proxy in front of Grafana. */
  public static Fault html(int status) {
    return answer(
        FakeResponse.text(
            status,
            "text/html",
            "<html><head><title>" + status + "</title></head><body>nginx</body></html>"));
  }

  /** The server does nothing and sends the caller elsewhere. */
  public static Fault redirect(String location) {
    return answer(new FakeResponse(302, Map.of("location", location), ""));
  }

  /** The connection is reset before the server sees the request. */
  public static Fault reset() {
    return new Fault(0, Duration.ZERO, UnaryOperator.identity(), Wire.RESET);
  }

  /** The server does what it is asked, and its answer is lost. */
  public static Fault lostAnswer() {
    return new Fault(1, Duration.ZERO, UnaryOperator.identity(), Wire.RESET);
  }

  /** The server does what it is asked, and its answer breaks off. */
  public static Fault truncated() {
    return new Fault(1, Duration.ZERO, UnaryOperator.identity(), Wire.TRUNCATED);
  }

  /** The server does what it is asked, and answers what is no JSON. */
  public static Fault malformed() {
    return new Fault(
        1,
        Duration.ZERO,
        real -> new FakeResponse(real.status(), real.headers(), "{\"message\": "),
        Wire.WHOLE);
  }

  /** The server does what it is asked, and answers an error all the same. */
  public static Fault failsAfterwards(int status) {
    return new Fault(
        1,
        Duration.ZERO,
        real -> FakeResponse.message(status, "Internal Server Error"),
        Wire.WHOLE);
  }

  /** The answer comes late. */
  public static Fault slow(Duration delay) {
    return new Fault(1, delay, UnaryOperator.identity(), Wire.WHOLE);
  }

  /** The request arrives twice; the second answer comes back. */
  public static Fault duplicate() {
    return new Fault(2, Duration.ZERO, UnaryOperator.identity(), Wire.WHOLE);
  }

  /** This fault, with a wait before it. */
  public Fault after(Duration wait) {
    return new Fault(times, wait, change, wire);
  }
}
