package dev.grafter.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client of one server. Connections are kept and shared; it may be used by many threads. A
 * redirect is an error, since credentials are meant for the address that the user wrote.
 */
public final class HttpClient implements HttpReader {

  private static final Logger LOG = LoggerFactory.getLogger(HttpClient.class);
  private static final MediaType JSON = MediaType.get("application/json");
  private static final long LARGEST_ANSWER = 64L << 20;

  /** Keeps the connections of many sites: opening one costs more than a small request. */
  private static final OkHttpClient SHARED =
      new OkHttpClient.Builder()
          .connectionPool(new ConnectionPool(256, 30, TimeUnit.SECONDS))
          .build();

  private final Endpoint endpoint;
  private final Optional<Interceptor> server;
  private final Secrets secrets;
  private final Redaction redaction = new Redaction();
  private final Repeats repeats;
  private final Pace pace;
  private final Timing timing;
  private final AtomicLong requests = new AtomicLong();
  private Connection connection;

  /** What the first request made: a client with its certificates, and the header. */
  private record Connection(OkHttpClient client, String authorization) {
    @Override
    public String toString() {
      return "connection";
    }
  }

  /**
   * Creates a client; nothing is read or sent yet.
   *
   * @param endpoint the server
   * @param environment the value of an environment variable, or null
   * @param timing how long to wait
   */
  public HttpClient(Endpoint endpoint, UnaryOperator<String> environment, Timing timing) {
    this(endpoint, environment, timing, Optional.empty());
  }

  /**
   * Creates a client of a server that is in this process; nothing is read or sent yet.
   *
   * @param endpoint what the server would be
   * @param environment the value of an environment variable, or null
   * @param timing how long to wait
   * @param server answers in place of the network
   */
  public HttpClient(
      Endpoint endpoint, UnaryOperator<String> environment, Timing timing, Interceptor server) {
    this(endpoint, environment, timing, Optional.of(server));
  }

  private HttpClient(
      Endpoint endpoint,
      UnaryOperator<String> environment,
      Timing timing,
      Optional<Interceptor> server) {
    this.server = server;
    this.endpoint = endpoint;
    this.secrets = new Secrets(endpoint.whose(), environment);
    this.timing = timing;
    this.repeats = new Repeats(timing);
    this.pace = new Pace(timing.parallel(), timing.longestDelay());
  }

  /** The server. */
  public Endpoint endpoint() {
    return endpoint;
  }

  /** Finds the values of secrets of this site. */
  public Secrets secrets() {
    return secrets;
  }

  /** What keeps secret values out of messages. */
  public Redaction redaction() {
    return redaction;
  }

  /** How many requests went out so far, repeats included. */
  public long requests() {
    return requests.get();
  }

  @Override
  public int parallel() {
    return timing.parallel();
  }

  @Override
  public HttpReply read(HttpCall call) {
    if (!call.method().reads()) {
      throw new IllegalArgumentException(call + " does not read");
    }
    return send(call);
  }

  /**
   * Sends a request and waits for the answer.
   *
   * @throws HttpFailure when the answer is not a success
   */
  public HttpReply send(HttpCall call) {
    Connection ready = connection();
    return repeats.run(call, () -> pace.send(() -> once(ready, call)));
  }

  private synchronized Connection connection() {
    if (connection == null) {
      String header = new Authorization(endpoint.credentials(), secrets, redaction).header();
      connection = new Connection(client(), header);
    }
    return connection;
  }

  private OkHttpClient client() {
    OkHttpClient.Builder builder =
        SHARED
            .newBuilder()
            .connectTimeout(timing.connect())
            .readTimeout(timing.answer())
            .writeTimeout(timing.answer())
            .callTimeout(timing.whole())
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false);
    server.ifPresent(builder::addInterceptor);
    return new TrustAndIdentity(endpoint.tls(), secrets).apply(builder).build();
  }

  private HttpReply once(Connection ready, HttpCall call) {
    requests.incrementAndGet();
    long start = System.nanoTime();
    try (Response response = ready.client().newCall(request(ready, call)).execute()) {
      HttpReply reply = reply(call, response);
      LOG.debug("{} -> {} in {} ms", call, reply.status(), millis(start));
      return reply;
    } catch (IOException e) {
      HttpFailure failure = broken(call, e);
      LOG.debug("{} -> {} after {} ms", call, failure.kind(), millis(start));
      throw failure;
    }
  }

  private static long millis(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private Request request(Connection ready, HttpCall call) {
    Headers.Builder headers =
        new Headers.Builder().set("Accept", "application/json").set("User-Agent", "grafter");
    for (Map.Entry<String, String> header : call.headers().entrySet()) {
      headers.set(header.getKey(), header.getValue());
    }
    if (!ready.authorization().isEmpty()) {
      headers.set("Authorization", ready.authorization());
    }
    endpoint.org().ifPresent(org -> headers.set("X-Grafana-Org-Id", Long.toString(org)));
    return new Request.Builder()
        .url(endpoint.url() + call.path().encoded())
        .headers(headers.build())
        .method(call.method().name(), body(call))
        .build();
  }

  /** The body as bytes: okhttp would add a charset to the content type of a string. */
  private static RequestBody body(HttpCall call) {
    if (call.method().reads()) {
      return null;
    }
    byte[] bytes = call.bodyText().map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(null);
    return bytes == null ? RequestBody.create(new byte[0], null) : RequestBody.create(bytes, JSON);
  }

  private HttpReply reply(HttpCall call, Response response) throws IOException {
    int status = response.code();
    if (status >= 300 && status < 400) {
      String target = response.header("Location", "nowhere");
      throw HttpFailure.redirect(call, words(), status, redaction.clean(target));
    }
    String text = text(call, response);
    if (response.isSuccessful()) {
      return new HttpReply(call, words(), status, text);
    }
    String message = redaction.clean(ServerMessage.of(text));
    LOG.debug("{} -> {} {}", call, status, message);
    throw HttpFailure.status(
        call, words(), status, message, RetryAfter.parse(response.header("Retry-After")));
  }

  private String text(HttpCall call, Response response) throws IOException {
    BufferedSource source = Optional.ofNullable(response.body()).orElseThrow().source();
    if (source.request(LARGEST_ANSWER + 1)) {
      throw HttpFailure.malformed(
          call, words(), response.code(), "more than " + (LARGEST_ANSWER >> 20) + " MiB", null);
    }
    return source.readUtf8();
  }

  private HttpFailure broken(HttpCall call, IOException e) {
    if (e instanceof ConnectException || e instanceof UnknownHostException) {
      return HttpFailure.connection(
          call, words(), HttpFailure.Kind.UNREACHABLE, false, connect(e), e);
    }
    if (e instanceof SSLException && !afterHandshake(e)) {
      return HttpFailure.connection(
          call,
          words(),
          HttpFailure.Kind.UNREACHABLE,
          false,
          "the server's TLS was not accepted ("
              + redaction.clean(String.valueOf(e.getMessage()))
              + "): name its certificate authority as tls.ca in grafter.yml, or correct the url",
          e);
    }
    if (e instanceof InterruptedIOException) {
      boolean connected =
          !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
      return HttpFailure.connection(
          call,
          words(),
          HttpFailure.Kind.TIMEOUT,
          connected,
          "there was no answer in time: check the url in grafter.yml and whether the server is"
              + " overloaded",
          e);
    }
    return HttpFailure.connection(
        call,
        words(),
        HttpFailure.Kind.UNREACHABLE,
        true,
        "the connection broke before the answer was complete",
        e);
  }

  /** Whether TLS broke on a connection that had been good. */
  private static boolean afterHandshake(IOException e) {
    return !(e instanceof SSLHandshakeException)
        && !(e instanceof SSLPeerUnverifiedException)
        && !String.valueOf(e.getMessage()).contains("unrecognized SSL message");
  }

  private static String connect(IOException e) {
    return e instanceof UnknownHostException
        ? "no such host is known: check the url in grafter.yml"
        : "nothing accepts connections there: check that Grafana runs and the url in grafter.yml";
  }

  private String words() {
    return endpoint.words();
  }

  @Override
  public String toString() {
    return "client of " + words();
  }
}
