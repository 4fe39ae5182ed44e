package dev.grafter.grafana;

import dev.grafter.fleet.Secret;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpFailure;
import dev.grafter.model.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the values of secrets at the last moment, and keeps them out of messages. */
final class SecretValues {

  private final HttpClient http;

  SecretValues(HttpClient http) {
    this.http = http;
  }

  /** Finds the values of all secrets of a resource, without keeping them. */
  void check(Resource resource) {
    references(resource).forEach(this::value);
  }

  /** What is wrong with the references of a resource, in sentences. */
  List<String> lacking(Resource resource) {
    return references(resource)
        .distinct()
        .flatMap(reference -> lacking(reference).stream())
        .toList();
  }

  /** What is wrong with a reference, in a sentence. */
  Optional<String> lacking(Secret reference) {
    try {
      value(reference);
      return Optional.empty();
    } catch (HttpFailure e) {
      return Optional.of(e.getMessage());
    }
  }

  private static Stream<Secret> references(Resource resource) {
    if (resource instanceof Resource.Datasource datasource) {
      return datasource.secrets().values().stream();
    }
    return resource instanceof Resource.ContactPoint point
        ? point.integrations().stream().flatMap(one -> one.secrets().values().stream())
        : Stream.empty();
  }

  private String value(Secret reference) {
    String value = http.secrets().value(reference);
    http.redaction().hide(value);
    return value;
  }

  Map<String, String> of(Map<String, Secret> references) {
    Map<String, String> values = new TreeMap<>();
    references.forEach((key, reference) -> values.put(key, value(reference)));
    return values;
  }

  @Override
  public String toString() {
    return "secret values";
  }
}
