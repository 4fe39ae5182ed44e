package dev.grafter.gotext.function;

import static dev.grafter.gotext.function.Args.text;

import dev.grafter.gotext.Escaping;
import dev.grafter.gotext.GoDuration;
import dev.grafter.gotext.GoString;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.DictValue;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Kind;
import dev.grafter.gotext.value.Value;
import java.util.List;

/**
 * The functions of texts and numbers that the templates of Prometheus' and Loki's rules and of
 * Grafana's alerts share. Those that query, and those that know the server's URL, are the caller's.
 */
public final class AlertFunctions {
  private static final GoType TEXT = GoType.STRING;
  private static final GoType HTML = GoType.named(Kind.STRING, "template.HTML");
  private static final double NANOS = 1e9;

  private AlertFunctions() {}

  /** All of them. */
  public static FuncMap of(RegexEngine regex) {
    FuncMap.Builder all = FuncMap.builder().addAll(RegexFunctions.alerts(regex));
    all.add("title", Args.texts(Words::title));
    all.add("toUpper", Args.texts(GoString::toUpper));
    all.add("toLower", Args.texts(GoString::toLower));
    all.add("safeHtml", (call, args) -> new Value.Text(HTML, text(args[0])), TEXT);
    all.add("stripPort", Args.texts(HostPort::withoutPort));
    all.add("stripDomain", Args.texts(HostPort::withoutDomain));
    all.add("graphLink", Args.texts(expression -> link(expression, 0)));
    all.add("tableLink", Args.texts(expression -> link(expression, 1)));
    all.add("args", Args.anyNumber(AlertFunctions::numbered));
    addHumanizing(all);
    all.add("toTime", Args.any(value -> Humanize.toTime(Humanize.number(value))));
    all.add("parseDuration", (call, a) -> Value.of(parseDuration(text(a[0]))), TEXT);
    return all.build();
  }

  /** Those that Prometheus has since 3.6: Grafana 13's, but not Loki's. */
  public static FuncMap recent() {
    return FuncMap.builder()
        .add("urlQueryEscape", Args.texts(Escaping::urlQuery))
        .add("toDuration", Args.any(AlertFunctions::toDuration))
        .build();
  }

  private static Value toDuration(Value seconds) {
    return new Value.Int(GoType.DURATION, (long) (Humanize.number(seconds) * NANOS));
  }

  private static void addHumanizing(FuncMap.Builder all) {
    all.add("humanize", number(Humanize::decimal));
    all.add("humanize1024", number(Humanize::binary));
    all.add("humanizeDuration", number(Humanize::duration));
    all.add("humanizePercentage", number(Humanize::percentage));
    all.add("humanizeTimestamp", number(Humanize::timestamp));
  }

  private static GoFunction number(java.util.function.DoubleFunction<String> body) {
    return Args.any(value -> Value.of(body.apply(Humanize.number(value))));
  }

  private static String link(String expression, int tab) {
    return "/graph?g0.expr=" + Escaping.urlQuery(expression) + "&g0.tab=" + tab;
  }

  private static Value numbered(List<Value> values) {
    DictValue dict = DictValue.ofAny();
    for (int i = 0; i < values.size(); i++) {
      dict.put("arg" + i, values.get(i));
    }
    return dict;
  }

  /** A Prometheus duration in seconds. */
  private static double parseDuration(String text) {
    try {
      return GoDuration.parsePrometheus(text) / NANOS;
    } catch (IllegalArgumentException e) {
      throw new FunctionError(e.getMessage());
    }
  }
}
