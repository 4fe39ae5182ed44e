package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import dev.grafter.wire.Mark;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads datasources: a list, and single ones where a definition has what lists hide. */
final class DatasourceReader implements KindReader {

  private static final Set<String> HIDDEN_IN_LISTS = Set.of("basicAuthUser", "withCredentials");

  private final HttpReader http;

  private final Mark ours;

  DatasourceReader(HttpReader http, Mark ours) {
    this.http = http;
    this.ours = ours;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    Map<String, Resource> byUid =
        wanted.stream().collect(Collectors.toMap(one -> one.key().id(), one -> one));
    return new ListDatasources(http)
        .all().stream()
            .map(DatasourceReader::live)
            .flatMap(live -> complete(live, byUid.get(live.key().id())).stream())
            .toList();
  }

  private Optional<Live> complete(Live listed, Resource wanted) {
    return wanted != null && needsMore(wanted) ? read(wanted) : Optional.of(listed);
  }

  private static boolean needsMore(Resource wanted) {
    return wanted instanceof Resource.Datasource datasource
        && (!datasource.secrets().isEmpty()
            || !datasource.open().isEmpty()
            || HIDDEN_IN_LISTS.stream().anyMatch(datasource.content()::has));
  }

  @Override
  public List<Live> owned(Ledger ledger) {
    return new ListDatasources(http)
        .all().stream()
            .map(DatasourceReader::live)
            .filter(live -> live.mark().filter(ours::equals).isPresent())
            .flatMap(live -> new GetDatasource(http).find(live.key().id()).stream())
            .map(DatasourceReader::live)
            .toList();
  }

  @Override
  public List<Live> all(Ledger ledger) {
    List<String> uids =
        new ListDatasources(http)
            .all().stream().flatMap(listed -> listed.text("uid").stream()).toList();
    return KindReader.each(
        http, uids, uid -> new GetDatasource(http).find(uid).map(DatasourceReader::live));
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return new GetDatasource(http).find(wanted.key().id()).map(DatasourceReader::live);
  }

  static Live live(Node.Obj datasource) {
    ResourceKey key = new ResourceKey(ResourceKind.DATASOURCE, datasource.text("uid").orElse("?"));
    String[] stamp = datasource.text("jsonData", Mark.DATASOURCE_KEY).orElse("").split(" ");
    Optional<Mark> mark = Mark.parse(stamp[0]);
    Optional<String> digest = stamp.length >= 2 ? Optional.of(stamp[1]) : Optional.empty();
    return Live.plain(key, datasource, Node.empty())
        .marked(mark, digest)
        .managedBy(
            datasource
                .find("readOnly")
                .filter(Node.of(true)::equals)
                .map(yes -> "file provisioning"));
  }
}
