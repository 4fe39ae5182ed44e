package dev.grafter.grafana;

import dev.grafter.fleet.Secret;
import dev.grafter.http.HttpClient;
import dev.grafter.model.Resource;
import java.util.Map;
import java.util.TreeMap;

/** Finds the values of secrets at the last moment, and keeps them out of messages. */
final class SecretValues {

  private final HttpClient http;

  SecretValues(HttpClient http) {
    this.http = http;
  }

  /** Finds the values of all secrets of a resource, without keeping them. */
  void check(Resource resource) {
    if (resource instanceof Resource.Datasource datasource) {
      of(datasource.secrets());
    } else if (resource instanceof Resource.ContactPoint point) {
      point.integrations().forEach(integration -> of(integration.secrets()));
    }
  }

  Map<String, String> of(Map<String, Secret> references) {
    Map<String, String> values = new TreeMap<>();
    references.forEach(
        (key, reference) -> {
          String value = http.secrets().value(reference);
          http.redaction().hide(value);
          values.put(key, value);
        });
    return values;
  }

  @Override
  public String toString() {
    return "secret values";
  }
}
