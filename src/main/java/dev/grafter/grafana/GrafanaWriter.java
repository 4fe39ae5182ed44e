package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import dev.grafter.sync.RemoteWriter;
import dev.grafter.wire.Mark;

/** A Grafana that can be written. */
public final class GrafanaWriter implements RemoteWriter {

  private final HttpClient http;
  private final Mark mark;
  private final Lanes lanes;
  private final boolean editable;
  private final SecretValues secrets;

  GrafanaWriter(HttpClient http, Mark mark, Lanes lanes, boolean editable) {
    this.http = http;
    this.mark = mark;
    this.lanes = lanes;
    this.editable = editable;
    this.secrets = new SecretValues(http);
  }

  @Override
  public boolean carriesMarks(ResourceKind kind) {
    return switch (kind) {
      case DATASOURCE -> true;
      case FOLDER -> lanes.folders().carriesMarks();
      case DASHBOARD -> lanes.dashboards().carriesMarks();
      case CORRELATION,
          LIBRARY_PANEL,
          TEMPLATE,
          MUTE_TIMING,
          CONTACT_POINT,
          POLICY_ROOT,
          ROUTE,
          RULE_GROUP,
          RULER_GROUP ->
          false;
    };
  }

  @Override
  public int parallel() {
    return http.parallel();
  }

  @Override
  public void relyOnMarks() {
    lanes.folders().relyOnMarks();
    lanes.dashboards().relyOnMarks();
  }

  @Override
  public boolean keepsMarks(ResourceKind kind) {
    return switch (kind) {
      case FOLDER -> lanes.folders().proven();
      case DASHBOARD -> lanes.dashboards().proven();
      default -> carriesMarks(kind);
    };
  }

  @Override
  public void prepare(Desired desired) {
    Translate.failures(() -> secrets.check(desired.resource()));
  }

  @Override
  public void create(Desired desired) {
    Translate.failures(() -> writer(desired.key().kind()).create(desired));
  }

  @Override
  public void update(Desired desired, Live seen) {
    Translate.failures(() -> writer(desired.key().kind()).update(desired, seen));
  }

  @Override
  public void delete(Live seen) {
    Translate.failures(() -> writer(seen.key().kind()).delete(seen));
  }

  /** A ledger without entries is deleted: it says nothing that its absence does not. */
  @Override
  public Ledger save(Ledger ledger) {
    return Translate.failures(() -> ledger.isEmpty() ? delete(ledger) : put(ledger));
  }

  private Ledger put(Ledger ledger) {
    Node.Obj stored =
        new PutTemplate(http, false)
            .put(words(), mark.ledgerName(), ledger.template(), ledger.version());
    return ledger.stored(stored.text("version"));
  }

  private Ledger delete(Ledger ledger) {
    new DeleteTemplate(http).delete(words(), mark.ledgerName(), ledger.version());
    return Ledger.empty(mark);
  }

  private FolderContents contents() {
    return new FolderContents(http, lanes.dashboards(), lanes.folders());
  }

  private Ledger ledger() {
    return new LedgerStore(http, mark, http.endpoint().words()).read();
  }

  private String words() {
    return "ledger " + mark.ledgerName();
  }

  private KindWriter writer(ResourceKind kind) {
    return switch (kind) {
      case FOLDER -> new FolderWriter(http, lanes.folders(), mark, contents());
      case DATASOURCE -> new DatasourceWriter(http, mark, secrets);
      case DASHBOARD -> new DashboardWriter(http, lanes.dashboards(), mark);
      case CONTACT_POINT ->
          new ContactPointWriter(
              http, editable, secrets, new Uses(http, contents(), this::ledger, key -> false));
      case CORRELATION -> new CorrelationWriter(http);
      case LIBRARY_PANEL -> new LibraryPanelWriter(http);
      case TEMPLATE -> new TemplateWriter(http, editable);
      case MUTE_TIMING -> new MuteTimingWriter(http, editable);
      case POLICY_ROOT -> new PolicyRootWriter(http);
      case ROUTE -> new RouteWriter(http, this::ledger);
      case RULE_GROUP -> new RuleGroupWriter(http, editable);
      case RULER_GROUP -> throw GrafanaReader.unknown(kind);
    };
  }
}
