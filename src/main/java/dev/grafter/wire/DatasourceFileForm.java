package dev.grafter.wire;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Datasources as a file in {@code provisioning/datasources}. The file is complete: {@code prune}
 * lets Grafana forget a datasource of an earlier such file that is gone. Secrets are references,
 * which Grafana resolves when it reads the file.
 */
public final class DatasourceFileForm {

  private static final Set<String> SERVER_FIELDS =
      Set.of(
          "id",
          "orgId",
          "typeLogoUrl",
          "typeName",
          "readOnly",
          "version",
          "secureJsonFields",
          "apiVersion");

  private DatasourceFileForm() {}

  /**
   * The file.
   *
   * @param datasources what it defines
   * @param org the organisation
   * @param retired the names of datasources to delete first
   */
  public static Node.Obj write(
      List<Resource.Datasource> datasources, long org, List<String> retired) {
    Node.ObjBuilder file = Node.object().put("apiVersion", 1);
    if (!retired.isEmpty()) {
      file.put(
          "deleteDatasources", Node.list(retired.stream().map(name -> delete(name, org)).toList()));
    }
    return file.put("prune", true)
        .put("datasources", Node.list(datasources.stream().map(each -> write(each, org)).toList()))
        .build();
  }

  /**
   * The datasources, each with the correlations that begin at it; in files they stand there.
   *
   * @throws IllegalArgumentException when a correlation begins at none of them
   */
  public static List<Resource.Datasource> linked(
      List<Resource.Datasource> datasources, List<Resource.Correlation> correlations) {
    for (Resource.Correlation correlation : correlations) {
      if (datasources.stream().noneMatch(one -> one.uid().equals(correlation.sourceUid()))) {
        throw new IllegalArgumentException(
            correlation.describe()
                + " begins at a datasource that the file does not define: define it too");
      }
    }
    return datasources.stream().map(one -> linked(one, correlations)).toList();
  }

  private static Resource.Datasource linked(
      Resource.Datasource datasource, List<Resource.Correlation> correlations) {
    List<Node.Obj> own =
        correlations.stream()
            .filter(one -> one.sourceUid().equals(datasource.uid()))
            .map(DatasourceFileForm::correlation)
            .toList();
    return own.isEmpty()
        ? datasource
        : new Resource.Datasource(
            datasource.uid(),
            datasource.name(),
            datasource.content().with("correlations", Node.list(own)),
            datasource.secrets(),
            datasource.open());
  }

  /** Grafana falls over a correlation without a description. */
  private static Node.Obj correlation(Resource.Correlation correlation) {
    Node.Obj content = correlation.content();
    return content.has("description") ? content : content.with("description", "");
  }

  private static Node delete(String name, long org) {
    return Node.object().put("name", Interpolation.escape(name)).put("orgId", org).build();
  }

  private static Node.Obj write(Resource.Datasource datasource, long org) {
    Properties properties =
        new Properties(datasource.content(), datasource.describe()).drop(SERVER_FIELDS);
    properties.escaped("name").escaped("uid").put("orgId", Node.of(org));
    for (String name :
        List.of(
            "type",
            "access",
            "url",
            "user",
            "database",
            "basicAuth",
            "basicAuthUser",
            "withCredentials",
            "isDefault",
            "editable",
            "jsonData")) {
      properties.escaped(name);
    }
    Node.Obj secure = secure(datasource);
    if (secure.size() > 0) {
      properties.put("secureJsonData", secure);
    }
    return properties.escaped("correlations").done();
  }

  /** Grafana keeps the values of headers there, secret or not. */
  private static Node.Obj secure(Resource.Datasource datasource) {
    Map<String, String> values = new TreeMap<>();
    datasource.secrets().forEach((key, secret) -> values.put(key, secret.provisioned()));
    datasource.open().forEach((key, value) -> values.put(key, Interpolation.escape(value)));
    return Node.object(values);
  }
}
