package dev.grafter.alerting.template;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.gotext.Escaping;
import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.function.RegexEngine;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.Value;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The functions that Grafana adds to those of Prometheus, or has instead of them. */
final class GrafanaFunctions {

  private static final GoType TEXT = GoType.STRING;

  private GrafanaFunctions() {}

  static FuncMap of(RegexEngine regexes) {
    return FuncMap.builder()
        .add("filterLabels", (call, a) -> kept(a[0], text(a[1])::equals), LabelMap.TYPE, TEXT)
        .add(
            "removeLabels",
            (call, a) -> kept(a[0], name -> !name.equals(text(a[1]))),
            LabelMap.TYPE,
            TEXT)
        .add("filterLabelsRe", byRegex(regexes, true), LabelMap.TYPE, TEXT)
        .add("removeLabelsRe", byRegex(regexes, false), LabelMap.TYPE, TEXT)
        .add("now", (call, a) -> Value.of(now(call)))
        .add("graphLink", (call, a) -> link(text(a[0]), false), TEXT)
        .add("tableLink", (call, a) -> link(text(a[0]), true), TEXT)
        .add("mergeLabelValues", (call, a) -> merged((MapValue) a[0]), GrafanaTemplates.NUMBERS)
        .build();
  }

  /** The time of the evaluation in seconds, to the millisecond. */
  private static double now(GoFunction.Call call) {
    long nanos = call.data() instanceof TemplateData data ? data.time() : 0;
    return TimeUnit.NANOSECONDS.toMillis(nanos) / 1000.0;
  }

  private static String text(Value value) {
    return ((Value.Text) value).value();
  }

  private static Value kept(Value labels, Predicate<String> names) {
    MapValue map = (MapValue) labels;
    Map<String, String> kept = new TreeMap<>();
    for (String name : map.sortedKeys()) {
      if (names.test(name)) {
        kept.put(name, text(map.get(name)));
      }
    }
    return LabelMap.of(kept);
  }

  private static GoFunction.Body byRegex(RegexEngine regexes, boolean keep) {
    return (call, args) -> {
      RegexEngine.Regex regex;
      try {
        regex = regexes.compile(text(args[1]));
      } catch (IllegalArgumentException e) {
        throw new FunctionError(
            "regexp: Compile(" + GoQuote.quote(text(args[1])) + "): " + e.getMessage());
      }
      return kept(args[0], name -> regex.matches(name, 1).isEmpty() != keep);
    };
  }

  /** A link to Explore; empty when the argument is no JSON object. */
  private static Value link(String json, boolean instant) {
    Node.Obj query;
    try {
      query =
          Json.parseLenient(json, "query").asObject().orElseThrow(IllegalArgumentException::new);
    } catch (CodecException | IllegalArgumentException e) {
      return Value.of("");
    }
    String datasource = quoted(query, "datasource");
    return Value.of(
        "/explore?left={\"datasource\":"
            + datasource
            + ",\"queries\":[{\"datasource\":"
            + datasource
            + ",\"expr\":"
            + quoted(query, "expr")
            + ",\"instant\":"
            + instant
            + ",\"range\":"
            + !instant
            + ",\"refId\":\"A\"}],\"range\":{\"from\":\"now-1h\",\"to\":\"now\"}}");
  }

  private static String quoted(Node.Obj query, String key) {
    return GoQuote.quote(Escaping.urlQuery(query.text(key).orElse("")));
  }

  /** For each label all its values, sorted and without repetitions. */
  private static Value merged(MapValue numbers) {
    Map<String, TreeSet<String>> values = new TreeMap<>();
    for (String refId : numbers.sortedKeys()) {
      MapValue labels = (MapValue) ((Struct) numbers.get(refId)).field("Labels");
      for (String name : labels.sortedKeys()) {
        values.computeIfAbsent(name, key -> new TreeSet<>()).add(text(labels.get(name)));
      }
    }
    Map<String, String> merged = new TreeMap<>();
    values.forEach((name, all) -> merged.put(name, String.join(", ", all)));
    return LabelMap.of(merged);
  }
}
