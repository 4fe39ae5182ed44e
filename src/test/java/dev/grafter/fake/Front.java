package dev.grafter.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * HTTP/1.1 on a loopback port, one thread a connection. It is our own so that a connection can be
 * reset or cut at any byte, and so that hundreds of servers start in no time.
 */
final class Front implements AutoCloseable {

  /** What goes out: an answer, what becomes of the connection, and the wait before. */
  record Reply(FakeResponse response, Fault.Wire wire, Duration delay) {}

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "fake-grafana");
            thread.setDaemon(true);
            return thread;
          });

  private final ServerSocket server;
  private final Function<FakeRequest, Reply> handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean down;

  private Front(ServerSocket server, Function<FakeRequest, Reply> handler) {
    this.server = server;
    this.handler = handler;
  }

  /**
   * Starts to listen.
   *
   * @param port the port, or 0 for any free one
   */
  static Front start(int port, Function<FakeRequest, Reply> handler) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
      Front front = new Front(server, handler);
      THREADS.execute(front::accept);
      return front;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on loopback port " + port, e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        open.add(socket);
        THREADS.execute(() -> serve(socket));
      }
    } catch (IOException e) {
      closeAll();
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      if (down) {
        socket.setSoLinger(true, 0);
      } else if (!server.isClosed()) {
        socket.setTcpNoDelay(true);
        new Connection(socket, handler).run();
      }
    } catch (IOException e) {
      // The caller went away; so does its connection.
    } finally {
      open.remove(socket);
    }
  }

  /** Ends all connections; while it is down, new ones are reset at once. */
  void down(boolean value) {
    down = value;
    closeAll();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      closeAll();
    }
  }

  private void closeAll() {
    open.forEach(Front::end);
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a connection", e);
    }
  }
}
