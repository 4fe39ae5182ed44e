package dev.grafter.fake;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** Requests and answers without sockets. */
final class FakeTransport implements Interceptor {

  /** From so long on, a delay is an answer that never comes. */
  private static final Duration NEVER = Duration.ofSeconds(1);

  private final Function<FakeRequest, Front.Reply> handler;

  FakeTransport(Function<FakeRequest, Front.Reply> handler) {
    this.handler = handler;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Front.Reply reply = handler.apply(asked(request));
    if (reply.delay().compareTo(NEVER) >= 0) {
      throw new SocketTimeoutException("timeout");
    } else if (reply.wire() != Fault.Wire.WHOLE) {
      throw new SocketException("Connection reset");
    }
    return answered(request, reply.response());
  }

  private static FakeRequest asked(Request request) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    request.headers().names().forEach(name -> headers.put(name, request.header(name)));
    Buffer body = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(body);
      if (request.body().contentType() != null) {
        headers.put("Content-Type", request.body().contentType().toString());
      }
    }
    String query = request.url().encodedQuery();
    return FakeRequest.of(
        request.method(),
        request.url().encodedPath() + (query == null ? "" : "?" + query),
        headers,
        body.readUtf8());
  }

  private static Response answered(Request request, FakeResponse answer) {
    Response.Builder response =
        new Response.Builder()
            .request(request)
            .protocol(Protocol.HTTP_1_1)
            .code(answer.status())
            .message("")
            .body(
                ResponseBody.create(
                    answer.body(), MediaType.parse("application/json; charset=utf-8")));
    answer.headers().forEach(response::header);
    return response.build();
  }
}
