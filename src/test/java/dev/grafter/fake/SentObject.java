package dev.grafter.fake;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fake.StoredObject.Draft;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An object as a writer sends it to {@code /apis}.
 *
 * @param name the name, empty when the server is to find one
 * @param resourceVersion the lock, empty when the writer does not care
 */
record SentObject(String name, String resourceVersion, Draft draft) {

  private static final Set<String> SERVERS =
      Set.of(
          "grafana.app/createdBy",
          "grafana.app/updatedBy",
          "grafana.app/updatedTimestamp",
          Marks.INTERNAL_ID);
  private static final String OF_GRAFANA = "grafana.app/";
  private static final int LARGEST = 16 << 20;

  static Node.Obj json(FakeRequest request) {
    if (!request.header("content-type").orElse("").contains("json")) {
      throw ErrorShape.STATUS.refuse(
          415,
          "UnsupportedMediaType",
          "the body of the request was in an unknown format - accepted media types include:"
              + " application/json, application/yaml");
    }
    if (request.body().length() > LARGEST) {
      throw ErrorShape.STATUS.refuse(
          413, "RequestEntityTooLarge", "Request entity too large: limit is " + LARGEST);
    }
    try {
      return Json.parseLenient(request.body(), "request")
          .asObject()
          .orElseThrow(() -> ErrorShape.STATUS.bad("the object provided is unrecognized"));
    } catch (CodecException e) {
      throw ErrorShape.STATUS.bad("the object provided is unrecognized: " + e.getMessage());
    }
  }

  static SentObject of(ObjectKind kind, String version, Node.Obj json, Profile profile) {
    String apiVersion = json.text("apiVersion").orElse("");
    if (!json.text("kind").orElse("").equals(kind.title())
        || !apiVersion.equals(kind.group() + "/" + version)) {
      throw ErrorShape.STATUS.bad(
          "the API version in the data ("
              + apiVersion
              + ") does not match the expected API version ("
              + kind.group()
              + "/"
              + version
              + ")");
    }
    Node.Obj spec = json.find("spec").flatMap(Node::asObject).orElse(Node.empty());
    return new SentObject(
        json.text("metadata", "name").orElse(""),
        json.text("metadata", "resourceVersion").orElse(""),
        new Draft(marks(kind, json, profile), version, Conversion.stored(kind, version, spec)));
  }

  private static Marks marks(ObjectKind kind, Node.Obj json, Profile profile) {
    Map<String, String> labels = strings(json, "labels");
    Map<String, String> annotations = strings(json, "annotations");
    if (!profile.keepsMarks()) {
      refuseOwn(kind, json.text("metadata", "name").orElse(""), labels);
      annotations.keySet().removeIf(key -> !key.startsWith(OF_GRAFANA));
    }
    return new Marks(labels, annotations);
  }

  private static void refuseOwn(ObjectKind kind, String name, Map<String, String> labels) {
    for (String key : labels.keySet()) {
      if (!key.startsWith(OF_GRAFANA)) {
        throw new Refusal(
            ErrorShape.Statuses.failure(
                422,
                "Invalid",
                kind.title()
                    + "."
                    + kind.group()
                    + " \""
                    + name
                    + "\" is invalid: metadata.labels: Forbidden: unknown label \""
                    + key
                    + "\"",
                ErrorShape.Statuses.details(kind, name)));
      }
    }
  }

  private static Map<String, String> strings(Node.Obj json, String key) {
    Map<String, String> values = new TreeMap<>();
    json.find("metadata", key)
        .flatMap(Node::asObject)
        .ifPresent(
            object ->
                object
                    .fields()
                    .forEach(
                        (name, value) -> value.asString().ifPresent(v -> values.put(name, v))));
    values.keySet().removeAll(SERVERS);
    values.values().removeIf(String::isEmpty);
    return values;
  }
}
