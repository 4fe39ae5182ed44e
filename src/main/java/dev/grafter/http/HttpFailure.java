package dev.grafter.http;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that did not bring what was asked for. The message is one sentence: what was tried, on
 * which server, what it said, what to do next. It never holds a credential.
 */
public final class HttpFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Kind {
    /** A credential or certificate cannot be read here; nothing was sent. */
    CREDENTIALS,
    /** No connection, or it broke. */
    UNREACHABLE,
    /** No answer in time. */
    TIMEOUT,
    /** The server points elsewhere. */
    REDIRECT,
    /** The server answered with an error status. */
    STATUS,
    /** The server answered with success, but not in the form that was asked for. */
    MALFORMED
  }

  private final Kind kind;
  private final int status;
  private final boolean mayHaveHappened;
  private final transient Optional<Duration> retryAfter;
  private final String serverText;

  private HttpFailure(
      Kind kind,
      int status,
      boolean mayHaveHappened,
      Optional<Duration> retryAfter,
      String serverText,
      String sentence,
      Throwable cause) {
    super(sentence, cause);
    this.kind = Objects.requireNonNull(kind);
    this.status = status;
    this.mayHaveHappened = mayHaveHappened;
    this.retryAfter = retryAfter;
    this.serverText = serverText;
  }

  static HttpFailure credentials(String sentence) {
    return new HttpFailure(Kind.CREDENTIALS, 0, false, Optional.empty(), "", sentence, null);
  }

  static HttpFailure connection(
      HttpCall call, String where, Kind kind, boolean sent, String reason, Throwable cause) {
    boolean open = sent && !call.method().reads();
    String sentence =
        tried(call, where)
            + reason
            + (open ? "; it may have been done all the same: run plan to see." : ".");
    return new HttpFailure(kind, 0, open, Optional.empty(), "", sentence, cause);
  }

  static HttpFailure redirect(HttpCall call, String where, int status, String target) {
    String sentence =
        tried(call, where)
            + "the server answered "
            + status
            + " and points to "
            + target
            + "; credentials are not sent there: write the right address as url in grafter.yml.";
    return new HttpFailure(Kind.REDIRECT, status, false, Optional.empty(), "", sentence, null);
  }

  static HttpFailure status(
      HttpCall call, String where, int status, String text, Optional<Duration> retryAfter) {
    boolean open = !call.method().reads() && status >= 500 && status != 503;
    String said = text.isEmpty() ? "" : ": " + text;
    String sentence =
        tried(call, where)
            + "the server answered "
            + status
            + said
            + (said.isEmpty() || !said.endsWith(".") ? ". " : " ")
            + Advice.of(status);
    return new HttpFailure(Kind.STATUS, status, open, retryAfter, text, sentence, null);
  }

  static HttpFailure malformed(
      HttpCall call, String where, int status, String what, Throwable cause) {
    String sentence =
        tried(call, where)
            + "the server answered "
            + status
            + " with "
            + what
            + ". Check that the url leads to a Grafana and that no proxy changes its answers.";
    return new HttpFailure(
        Kind.MALFORMED, status, !call.method().reads(), Optional.empty(), "", sentence, cause);
  }

  private static String tried(HttpCall call, String where) {
    return "Tried to " + call.doing() + " on " + where + " but ";
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** The status of the answer; 0 when there was none. */
  public int status() {
    return status;
  }

  /** Whether the server said that there is no such thing; a proxy's page says nothing about it. */
  public boolean notFound() {
    return status == 404 && !ServerMessage.isPage(serverText);
  }

  /** Whether a request that writes may have been carried out although we saw no success. */
  public boolean mayHaveHappened() {
    return mayHaveHappened;
  }

  /** What the server itself said, shortened and without credentials; may be empty. */
  public String serverText() {
    return serverText;
  }

  /** How long the server asks to wait. */
  Optional<Duration> retryAfter() {
    return retryAfter == null ? Optional.empty() : retryAfter;
  }

  /** Whether anybody answered at all. */
  public boolean answered() {
    return status != 0;
  }
}
