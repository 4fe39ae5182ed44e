package dev.grafter.fake;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import okhttp3.Interceptor;

/**
 * A Grafana in memory that behaves like a real one, on a loopback port of its own. It starts in a
 * millisecond or two; hundreds may run at once. Times and ids are the same in each run.
 *
 * <pre>{@code
 * try (FakeGrafana grafana = FakeGrafana.start(Profile.GRAFANA_13)) {
 *   grafana.seeds().folder("ops", "Operations", "");
 *   client = connect(grafana.url(), grafana.adminToken());
 *   ...
 *   assertThat(grafana.log().writes()).isEmpty();          // what arrived
 *   grafana.edits().dashboard("logs", d -> d.with("title", "Mine"));  // as somebody in the UI
 *   grafana.faults(Faults.first(1, FakeRequest::isWrite, Fault.lostAnswer()));
 *   grafana.latency(Duration.ofMillis(20));
 *   grafana.restart();                                      // same port, same state
 *   grafana.call("GET", "/api/folders", null);              // not logged, never faulty
 * }
 * }</pre>
 *
 * <p>Callers are {@link #adminToken()}, {@link #editorToken()}, {@link #viewerToken()} and the user
 * {@code admin} with the password {@code admin}; {@link #addToken} makes more, also for other
 * organisations ({@link #addOrg}). All methods are safe to call from any thread.
 */
public final class FakeGrafana implements AutoCloseable {

  private static final String ADMIN_TOKEN = "glsa_fake_admin_0123456789";
  private static final String EDITOR_TOKEN = "glsa_fake_editor_0123456789";
  private static final String VIEWER_TOKEN = "glsa_fake_viewer_0123456789";

  private final Core core;
  private final RequestLog log = new RequestLog();
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicInteger atATime = new AtomicInteger();
  private final AtomicInteger mostAtATime = new AtomicInteger();
  private volatile Duration latency = Duration.ZERO;
  private volatile Faults faults = Faults.NONE;
  private volatile ObjIntConsumer<FakeRequest> before = (request, index) -> {};
  private final Front front;

  private FakeGrafana(Profile profile) {
    this.core = new Core(profile);
    core.users().addToken(ADMIN_TOKEN, "rec-admin", Role.ADMIN, 1);
    core.users().addToken(EDITOR_TOKEN, "rec-editor", Role.EDITOR, 1);
    core.users().addToken(VIEWER_TOKEN, "rec-viewer", Role.VIEWER, 1);
    this.front = Front.start(0, this::receive);
  }

  /** Starts an empty server. */
  public static FakeGrafana start(Profile profile) {
    return new FakeGrafana(profile);
  }

  /** Starts an empty server of the newest release. */
  public static FakeGrafana start() {
    return start(Profile.GRAFANA_13);
  }

  /** The address without a slash at its end. */
  public String url() {
    return "http://127.0.0.1:" + front.port();
  }

  /** The release that is played. */
  public Profile profile() {
    return core.profile();
  }

  /** The token of an administrator of the first organisation. */
  public String adminToken() {
    return ADMIN_TOKEN;
  }

  /** The token of an editor of the first organisation. */
  public String editorToken() {
    return EDITOR_TOKEN;
  }

  /** The token of a viewer of the first organisation. */
  public String viewerToken() {
    return VIEWER_TOKEN;
  }

  /** Adds a service account's token. */
  public FakeGrafana addToken(String token, String name, Role role, long org) {
    core.alone(() -> core.users().addToken(token, name, role, org));
    return this;
  }

  /** Adds a user with a password. */
  public FakeGrafana addUser(String login, String password, Role role, long org) {
    core.alone(() -> core.users().addUser(login, password, role, org));
    return this;
  }

  /** Makes a token invalid. */
  public FakeGrafana revoke(String token) {
    core.alone(() -> core.users().revoke(token));
    return this;
  }

  /** Adds an organisation. */
  public FakeGrafana addOrg(long id, String name) {
    core.addOrg(id, name);
    return this;
  }

  /** The wait before each answer, as of a network. */
  public FakeGrafana latency(Duration wait) {
    latency = wait;
    return this;
  }

  /** What goes wrong from now on. */
  public FakeGrafana faults(Faults decided) {
    faults = decided;
    return this;
  }

  /**
   * Runs something before each request is handled, such as a foreign edit between two requests.
   *
   * @param hook gets the request and the number of requests that arrived before it
   */
  public FakeGrafana before(ObjIntConsumer<FakeRequest> hook) {
    before = hook;
    return this;
  }

  /**
   * Stands in for the network between a client and this server: the same requests, faults and log,
   * without sockets. A delay of a second or more is an answer that never comes.
   */
  public Interceptor transport() {
    return new FakeTransport(this::answer);
  }

  /** What arrived over HTTP. */
  public RequestLog log() {
    return log;
  }

  /** Puts things there as if they had always been. */
  public Seeds seeds() {
    return new Seeds(core);
  }

  /** Changes things as somebody else would. */
  public Edits edits() {
    return new Edits(core);
  }

  /** What stands behind the datasources. */
  public Loki loki() {
    return core.loki();
  }

  /** The state, for looking at and for comparing. */
  public Snapshot snapshot() {
    return core.alone(() -> Snapshot.of(core));
  }

  /** Lets time pass. */
  public FakeGrafana advance(Duration time) {
    core.alone(() -> core.ticks().advance(time));
    return this;
  }

  /** A secret value of a datasource, which no API shows. */
  public Optional<String> secret(String datasourceUid, String key) {
    return core.alone(
        () ->
            core.org(1)
                .datasources()
                .find(datasourceUid)
                .flatMap(source -> Optional.ofNullable(source.secrets().get(key))));
  }

  /** A request as the server's administrator, past HTTP: not logged, never slow, never faulty. */
  public FakeResponse call(String method, String target, Node body) {
    return call(method, target, body, Map.of());
  }

  /**
   * A request past HTTP.
   *
   * @param body null for none
   * @param headers more headers; without an authorization it is the administrator's
   */
  public FakeResponse call(String method, String target, Node body, Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Authorization", basic("admin", "admin"));
    all.put("Content-Type", "application/json");
    all.putAll(headers);
    return send(FakeRequest.of(method, target, all, body == null ? "" : Json.write(body)));
  }

  /** A request as it is, past HTTP: not logged, never slow, never faulty. */
  public FakeResponse send(FakeRequest request) {
    return core.handle(request);
  }

  /** The value of an authorization header. */
  public static String basic(String user, String password) {
    byte[] text = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(text);
  }

  /** The most requests that were being answered at a time so far. */
  public int mostAtATime() {
    return mostAtATime.get();
  }

  private Front.Reply receive(FakeRequest request) {
    mostAtATime.accumulateAndGet(atATime.incrementAndGet(), Math::max);
    try {
      Front.Reply reply = answer(request);
      pause(reply.delay());
      return reply;
    } finally {
      atATime.decrementAndGet();
    }
  }

  private Front.Reply answer(FakeRequest request) {
    int index = arrived.getAndIncrement();
    before.accept(request, index);
    Fault fault = faults.next(request, index);
    FakeResponse response = FakeResponse.text(500, "text/plain", "not handled");
    for (int i = 0; i < fault.times(); i++) {
      response = core.handle(request);
    }
    response = fault.change().apply(response);
    log.add(new RequestLog.Entry(index, request, response.status(), fault));
    return new Front.Reply(response, fault.wire(), latency.plus(fault.delay()));
  }

  private static void pause(Duration wait) {
    if (!wait.isZero()) {
      try {
        Thread.sleep(wait.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends all connections, as a restart does; the state stays. */
  public FakeGrafana restart() {
    front.down(true);
    front.down(false);
    return this;
  }

  /** Is away until {@link #up()}: connections end, new ones are reset. */
  public FakeGrafana down() {
    front.down(true);
    return this;
  }

  /** Is back after {@link #down()}; the state stays. */
  public FakeGrafana up() {
    front.down(false);
    return this;
  }

  /** Ends for good. */
  @Override
  public void close() {
    front.close();
  }
}
