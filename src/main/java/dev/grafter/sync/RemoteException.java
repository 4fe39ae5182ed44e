package dev.grafter.sync;

import java.util.Objects;

/** A server did not do what was asked. The message is one sentence with what to do next. */
public final class RemoteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What it means for the object in question. */
  public enum Kind {
    /** Somebody changed or created it since we looked; nothing was written. */
    CONFLICT,
    /** A credential or certificate of ours cannot be read; nothing was sent. */
    UNCONFIGURED,
    /** We are not known there, or may not do this. */
    DENIED,
    /** The server answered, and said no. */
    REFUSED,
    /** Nobody answered, or nothing that can be understood. */
    UNAVAILABLE,
    /** The answer to a write was lost: it may have been done. */
    UNCERTAIN
  }

  private final Kind kind;

  /**
   * Creates the exception.
   *
   * @param kind what it means
   * @param sentence what was tried, on what, what the server said, what to do
   * @param cause the failure behind it, or null
   */
  public RemoteException(Kind kind, String sentence, Throwable cause) {
    super(sentence, cause);
    this.kind = Objects.requireNonNull(kind);
  }

  /** What it means. */
  public Kind kind() {
    return kind;
  }
}
