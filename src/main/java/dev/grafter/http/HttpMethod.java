package dev.grafter.http;

/** What a request asks of a server. */
public enum HttpMethod {
  /** Reads. */
  GET,
  /** Creates or acts. */
  POST,
  /** Replaces. */
  PUT,
  /** Changes parts. */
  PATCH,
  /** Deletes. */
  DELETE;

  boolean reads() {
    return this == GET;
  }
}
