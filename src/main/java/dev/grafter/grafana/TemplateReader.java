package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads template groups: one list holds all of all. */
final class TemplateReader implements KindReader {

  private final HttpReader http;

  TemplateReader(HttpReader http) {
    this.http = http;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    return new ListTemplates(http)
        .all().stream()
            .filter(template -> !template.text("name").orElse("").isBlank())
            .map(TemplateReader::live)
            .toList();
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return new GetTemplate(http).find(wanted.key().id()).map(TemplateReader::live);
  }

  /** Without ledgers, which are nobody's templates. */
  @Override
  public List<Live> all(Ledger ledger) {
    return list(List.of()).stream()
        .filter(
            live ->
                live.content()
                    .flatMap(content -> content.text("template"))
                    .filter(Ledger::isLedger)
                    .isEmpty())
        .toList();
  }

  @Override
  public List<Live> owned(Ledger ledger) {
    return Listing.owned(ledger.ids(ResourceKind.TEMPLATE), () -> list(List.of()));
  }

  private static Live live(Node.Obj template) {
    ResourceKey key = new ResourceKey(ResourceKind.TEMPLATE, template.text("name").orElse("?"));
    return Live.plain(key, template.without("version"), NotificationLock.of(template))
        .managedBy(Provenance.manager(template));
  }
}
