package dev.grafter.http;

import java.util.Optional;

/** A client that can only read. */
public interface HttpReader {

  /**
   * Reads.
   *
   * @throws HttpFailure when the answer is not a success
   * @throws IllegalArgumentException when the call does not read
   */
  HttpReply read(HttpCall call);

  /** How many requests at a time make sense. */
  default int parallel() {
    return 1;
  }

  /** As {@link #read}, but empty where the server says that there is no such thing. */
  default Optional<HttpReply> find(HttpCall call) {
    try {
      return Optional.of(read(call));
    } catch (HttpFailure e) {
      if (e.notFound()) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
