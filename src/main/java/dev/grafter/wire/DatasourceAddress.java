package dev.grafter.wire;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Overrides;
import dev.grafter.fleet.Secret;
import dev.grafter.model.Resource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where datasources are and which tenant they name, at one site.
 *
 * @param overrides what is different there
 * @param notes takes a sentence for each change
 */
record DatasourceAddress(Overrides overrides, List<String> notes) {

  private static final String TENANT = "X-Scope-OrgID";
  private static final String NAME = "httpHeaderName";
  private static final String VALUE = "httpHeaderValue";
  private static final String URL = "url";

  Resource in(Resource resource) {
    if (!(resource instanceof Resource.Datasource datasource)) {
      return resource;
    }
    boolean replaced =
        Optional.ofNullable(overrides.datasources().get(datasource.uid()))
            .filter(Overrides.Datasource::existing)
            .isPresent();
    return replaced ? datasource : tenant(host(datasource));
  }

  /** What its host may be called: {@code host} and {@code host:port}. */
  static List<String> hosts(Resource.Datasource datasource) {
    return address(datasource).stream()
        .flatMap(url -> Stream.of(url.getRawAuthority(), url.getHost()))
        .filter(host -> host != null && !host.isEmpty())
        .toList();
  }

  private static Optional<URI> address(Resource.Datasource datasource) {
    try {
      String text = datasource.content().text(URL).orElse("");
      return text.isEmpty() ? Optional.empty() : Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Resource.Datasource host(Resource.Datasource datasource) {
    for (String host : hosts(datasource)) {
      String other = overrides.hosts().get(host);
      if (other != null) {
        String url = datasource.content().text(URL).orElseThrow().replaceFirst(quoted(host), other);
        notes.add("Override: the datasource " + datasource.uid() + " asks " + url + ".");
        return with(datasource, datasource.content().with(URL, url));
      }
    }
    return datasource;
  }

  private static String quoted(String host) {
    return java.util.regex.Pattern.quote(host);
  }

  private static Resource.Datasource with(Resource.Datasource datasource, Node.Obj content) {
    return new Resource.Datasource(
        datasource.uid(), datasource.name(), content, datasource.secrets(), datasource.open());
  }

  private Resource.Datasource tenant(Resource.Datasource datasource) {
    boolean loki = datasource.content().text("type").filter("loki"::equals).isPresent();
    return overrides
        .tenant()
        .filter(name -> loki)
        .map(name -> tenant(datasource, name))
        .orElse(datasource);
  }

  private Resource.Datasource tenant(Resource.Datasource datasource, String name) {
    Node.Obj data =
        datasource.content().find("jsonData").flatMap(Node::asObject).orElse(Node.empty());
    int number = number(data);
    Map<String, String> open = new TreeMap<>(datasource.open());
    open.put(VALUE + number, name);
    Map<String, Secret> secrets = new TreeMap<>(datasource.secrets());
    secrets.remove(VALUE + number);
    notes.add("Override: the datasource " + datasource.uid() + " names the tenant " + name + ".");
    return new Resource.Datasource(
        datasource.uid(),
        datasource.name(),
        datasource.content().with("jsonData", data.with(NAME + number, TENANT)),
        secrets,
        open);
  }

  /** The number of the header that names the tenant, or the next free one: no number may miss. */
  private static int number(Node.Obj data) {
    int number = 1;
    while (data.has(NAME + number)
        && data.text(NAME + number).filter(TENANT::equalsIgnoreCase).isEmpty()) {
      number++;
    }
    return number;
  }
}
