package dev.grafter.grafana;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** A way to a server on which we may be killed at any request: nothing of ours goes on then. */
final class Mortal implements Interceptor {

  /** What stands for the end of the process; nobody catches it but the test. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    private Killed() {
      super("killed", null, false, false);
    }
  }

  private final Interceptor server;
  private long left = Long.MAX_VALUE;
  private boolean afterwards;

  Mortal(Interceptor server) {
    this.server = server;
  }

  /**
   * Is killed.
   *
   * @param requests how many requests from now on are made before
   * @param done whether the server still gets the last one
   */
  void killed(long requests, boolean done) {
    left = requests;
    afterwards = done;
  }

  /** Lives on. */
  void immortal() {
    left = Long.MAX_VALUE;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (left-- > 0) {
      return server.intercept(chain);
    }
    if (afterwards) {
      server.intercept(chain).close();
    }
    throw new Killed();
  }
}
