package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Secret;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import dev.grafter.sync.RemoteException;
import dev.grafter.sync.RemoteState;
import dev.grafter.wire.Mark;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** A Grafana that can only be read. */
public final class GrafanaReader implements RemoteState {

  private static final List<ResourceKind> KINDS =
      List.of(
          ResourceKind.FOLDER,
          ResourceKind.DATASOURCE,
          ResourceKind.CORRELATION,
          ResourceKind.LIBRARY_PANEL,
          ResourceKind.DASHBOARD,
          ResourceKind.TEMPLATE,
          ResourceKind.MUTE_TIMING,
          ResourceKind.CONTACT_POINT,
          ResourceKind.POLICY_ROOT,
          ResourceKind.ROUTE,
          ResourceKind.RULE_GROUP);

  private final HttpReader http;
  private final Mark mark;
  private final String server;
  private final Lanes lanes;
  private final RuleStates states;
  private final SecretValues secrets;
  private final SecretDigest digests;

  GrafanaReader(HttpClient http, Mark mark, Lanes lanes, Optional<Secret> secretsKey) {
    this.http = http;
    this.mark = mark;
    this.server = http.endpoint().words();
    this.lanes = lanes;
    this.states = new RuleStates(http);
    this.secrets = new SecretValues(http);
    this.digests = new SecretDigest(mark, secretsKey, secrets);
  }

  /** What this Grafana can do. */
  public Capabilities capabilities() {
    return lanes.capabilities();
  }

  @Override
  public int parallel() {
    return http.parallel();
  }

  @Override
  public List<ResourceKind> kinds() {
    return KINDS;
  }

  @Override
  public List<Live> list(ResourceKind kind, Collection<? extends Resource> wanted) {
    return Translate.failures(() -> reader(kind).list(wanted));
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return Translate.failures(() -> reader(wanted.key().kind()).read(wanted));
  }

  @Override
  public List<Live> owned(ResourceKind kind, Ledger ledger) {
    return Translate.failures(() -> reader(kind).owned(ledger));
  }

  @Override
  public List<Live> all(ResourceKind kind, Ledger ledger) {
    return Translate.failures(() -> reader(kind).all(ledger));
  }

  @Override
  public List<String> lacking(Resource wanted) {
    return secrets.lacking(wanted);
  }

  @Override
  public List<String> uses(Live live, Predicate<ResourceKey> settled) {
    return Translate.failures(() -> new Uses(http, contents(), this::ledger, settled).of(live));
  }

  @Override
  public Optional<String> secretDigest(Resource wanted) {
    return digests.of(wanted);
  }

  @Override
  public Optional<String> secretsUnseen() {
    return digests.unseen();
  }

  @Override
  public OptionalInt firing(Node.Obj rule) {
    return Translate.failures(() -> states.firing(rule));
  }

  @Override
  public Ledger ledger() {
    return Translate.failures(() -> new LedgerStore(http, mark, server).read());
  }

  private FolderContents contents() {
    return new FolderContents(http, lanes.dashboards(), lanes.folders());
  }

  private KindReader reader(ResourceKind kind) {
    return switch (kind) {
      case FOLDER -> new FolderReader(http, lanes.folders(), mark);
      case DATASOURCE -> new DatasourceReader(http, mark);
      case DASHBOARD -> new DashboardReader(http, lanes.dashboards(), mark);
      case CONTACT_POINT -> new ContactPointReader(http);
      case ROUTE -> new RouteReader(http, new LedgerStore(http, mark, server));
      case RULE_GROUP -> new RuleGroupReader(http);
      case CORRELATION -> new CorrelationReader(http);
      case LIBRARY_PANEL -> new LibraryPanelReader(http);
      case TEMPLATE -> new TemplateReader(http);
      case MUTE_TIMING -> new MuteTimingReader(http);
      case POLICY_ROOT -> new PolicyRootReader(http);
      case RULER_GROUP -> throw unknown(kind);
    };
  }

  static RemoteException unknown(ResourceKind kind) {
    return new RemoteException(
        RemoteException.Kind.REFUSED,
        "A " + kind.words() + " cannot be pushed to Grafana: leave it out.",
        null);
  }
}
