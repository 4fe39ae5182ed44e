package dev.grafter.model.datasource;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Secret;
import dev.grafter.model.Resource;
import java.util.Map;
import java.util.TreeMap;

/** Writes a Loki datasource in the spelling of Grafana's HTTP API. */
final class LokiDatasourceWriter {

  private final LokiDatasource datasource;
  private final Map<String, Secret> secrets = new TreeMap<>();
  private final Map<String, String> open = new TreeMap<>();

  LokiDatasourceWriter(LokiDatasource datasource) {
    this.datasource = datasource;
  }

  Resource.Datasource write() {
    Node.ObjBuilder content =
        Node.object()
            .put("type", "loki")
            .put("access", "proxy")
            .put("url", datasource.url().toString())
            .put("isDefault", datasource.isDefault());
    if (datasource.authentication() instanceof Authentication.Basic basic) {
      content.put("basicAuth", true).put("basicAuthUser", basic.user());
      secrets.put("basicAuthPassword", basic.password());
    }
    content.put("jsonData", jsonData());
    return new Resource.Datasource(
        datasource.uid(), datasource.name(), content.build(), secrets, open);
  }

  private Node.Obj jsonData() {
    Node.ObjBuilder data = Node.object();
    datasource.maxLines().ifPresent(lines -> data.put("maxLines", Integer.toString(lines)));
    datasource.timeout().ifPresent(time -> data.put("timeout", time.toSeconds()));
    data.put("manageAlerts", datasource.manageAlerts());
    if (datasource.authentication() instanceof Authentication.Forwarded) {
      data.put("oauthPassThru", true);
    }
    tls(data);
    headers(data);
    if (!datasource.derivedFields().isEmpty()) {
      data.put(
          "derivedFields",
          Node.list(datasource.derivedFields().stream().map(DerivedField::node).toList()));
    }
    return data.build();
  }

  private void tls(Node.ObjBuilder data) {
    DatasourceTls tls = datasource.tls();
    tls.ca().ifPresent(pem -> keep(data, "tlsAuthWithCACert", "tlsCACert", pem));
    tls.cert().ifPresent(pem -> keep(data, "tlsAuth", "tlsClientCert", pem));
    tls.key().ifPresent(pem -> secrets.put("tlsClientKey", pem));
    data.putText("serverName", tls.serverName());
    if (tls.skipVerify()) {
      data.put("tlsSkipVerify", true);
    }
  }

  private void keep(Node.ObjBuilder data, String flag, String key, Secret pem) {
    data.put(flag, true);
    secrets.put(key, pem);
  }

  /** Grafana reads headers until a number is missing, so they are numbered without a gap. */
  private void headers(Node.ObjBuilder data) {
    for (int i = 0; i < datasource.headers().size(); i++) {
      Header header = datasource.headers().get(i);
      int number = i + 1;
      data.put("httpHeaderName" + number, header.name());
      header.open().ifPresent(value -> open.put("httpHeaderValue" + number, value));
      header.secret().ifPresent(value -> secrets.put("httpHeaderValue" + number, value));
    }
  }
}
