package dev.grafter.fake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests of one connection, one after another. */
final class Connection {

  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final int LONGEST_LINE = 64 << 10;
  private static final int LONGEST_BODY = 64 << 20;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final Function<FakeRequest, Front.Reply> handler;

  Connection(Socket socket, Function<FakeRequest, Front.Reply> handler) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), 16 << 10);
    this.out = socket.getOutputStream();
    this.handler = handler;
  }

  /** Serves until the caller or a fault ends the connection. */
  void run() throws IOException {
    String line = line();
    while (line != null) {
      FakeRequest request = request(line);
      Front.Reply reply = reply(request);
      if (!send(reply, request.method().equals("HEAD"))) {
        return;
      }
      line = line();
    }
  }

  /** A mistake in a handler or in a test's hook must be seen, not look like a broken network. */
  private Front.Reply reply(FakeRequest request) {
    try {
      return handler.apply(request);
    } catch (RuntimeException | AssertionError e) {
      LOG.error("the fake could not answer {}", request, e);
      return new Front.Reply(
          FakeResponse.message(599, "fake: " + e), Fault.Wire.WHOLE, Duration.ZERO);
    }
  }

  private FakeRequest request(String line) throws IOException {
    String[] parts = line.split(" ", 3);
    if (parts.length != 3) {
      throw new IOException("no request line: " + line);
    }
    Map<String, String> headers = headers();
    if (headers.getOrDefault("expect", "").equals("100-continue")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    return FakeRequest.of(parts[0], parts[1], headers, body(headers));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); line != null && !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).trim());
      }
    }
    return headers;
  }

  private String body(Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return new String(chunks(), StandardCharsets.UTF_8);
    }
    String length = headers.getOrDefault("content-length", "0");
    return new String(exactly(number(length, 10)), StandardCharsets.UTF_8);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      body.write(exactly(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunk() throws IOException {
    String line = line();
    return number(line == null ? "" : line.replaceFirst(";.*", "").trim(), 16);
  }

  private static int number(String text, int radix) throws IOException {
    try {
      int value = Integer.parseInt(text, radix);
      if (value >= 0 && value <= LONGEST_BODY) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IOException("no length: " + text, e);
    }
    throw new IOException("length out of bounds: " + text);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("body breaks off");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 && line.size() == 0) {
        return null;
      } else if (c < 0 || line.size() > LONGEST_LINE) {
        throw new IOException("line breaks off");
      }
      line.write(c);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Sends an answer; false when the connection is at its end. */
  private boolean send(Front.Reply reply, boolean headOnly) throws IOException {
    if (reply.wire() == Fault.Wire.RESET) {
      socket.setSoLinger(true, 0);
      return false;
    }
    byte[] body = reply.response().body().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream message = new ByteArrayOutputStream(body.length + 512);
    message.write(head(reply.response(), body.length).getBytes(StandardCharsets.ISO_8859_1));
    boolean whole = reply.wire() == Fault.Wire.WHOLE;
    if (!headOnly) {
      message.write(body, 0, whole ? body.length : body.length / 2);
    }
    out.write(message.toByteArray());
    out.flush();
    return whole;
  }

  private static String head(FakeResponse response, int length) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(response.status()).append(" \r\n");
    response.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (response.status() != 204) {
      head.append("content-length: ").append(length).append("\r\n");
    }
    return head.append("\r\n").toString();
  }
}
