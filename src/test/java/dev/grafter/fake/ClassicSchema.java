package dev.grafter.fake;

import dev.grafter.codec.Digest;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.List;

/** What {@code v1} and {@code v1beta1} make of a classic dashboard: filled in and migrated. */
final class ClassicSchema {

  static final long VERSION = 42;

  private static final Node.Obj STANDARD =
      object(
          "{'editable':true,'fiscalYearStartMonth':0,'graphTooltip':0,'links':[],'panels':[],"
              + "'refresh':'','tags':[],'templating':{'list':[]},"
              + "'time':{'from':'now-6h','to':'now'},'timepicker':{},'timezone':'',"
              + "'weekStart':''}");
  private static final Node.Obj BUILT_IN =
      object(
          "{'builtIn':1,'datasource':{'type':'grafana','uid':'-- Grafana --'},'enable':true,"
              + "'hide':true,'iconColor':'rgba(0, 211, 255, 1)','name':'Annotations & Alerts',"
              + "'type':'dashboard'}");

  private ClassicSchema() {}

  private static Node.Obj object(String text) {
    return Json.parse(text.replace('\'', '"'), "standard").asObject().orElseThrow();
  }

  /** The dashboard as it is stored and read by the first schema. */
  static Node.Obj normalised(Node.Obj spec) {
    Node.ObjBuilder out = Node.object().putAll(STANDARD);
    spec.without("id", "uid", "version", "iteration", "__inputs", "__elements", "__requires")
        .fields()
        .forEach(
            (key, value) -> {
              if (fits(key, value)) {
                out.put(key, value);
              }
            });
    out.put("annotations", annotations(spec));
    out.put("schemaVersion", VERSION);
    return Digest.sorted(out.build()).asObject().orElseThrow();
  }

  /** A null and a wrong type give way to the standard. */
  private static boolean fits(String key, Node value) {
    Node standard = STANDARD.get(key);
    return !value.isNull() && (standard == null || standard.kind().equals(value.kind()));
  }

  private static Node annotations(Node.Obj spec) {
    List<Node> queries =
        new ArrayList<>(
            spec.find("annotations", "list")
                .flatMap(Node::asList)
                .map(Node.Arr::items)
                .orElse(List.of()));
    if (queries.stream().noneMatch(ClassicSchema::builtIn)) {
      queries.add(0, BUILT_IN);
    }
    return Node.empty().with("list", Node.list(queries));
  }

  private static boolean builtIn(Node query) {
    return query
        .asObject()
        .flatMap(object -> object.find("builtIn"))
        .filter(value -> value.equals(Node.of(1)) || value.equals(Node.of(true)))
        .isPresent();
  }
}
