package dev.grafter.gotext.template;

import dev.grafter.gotext.GoCase;
import dev.grafter.gotext.function.AlertFunctions;
import dev.grafter.gotext.function.Environment;
import dev.grafter.gotext.function.LineData;
import dev.grafter.gotext.function.LokiFunctions;
import dev.grafter.gotext.function.PromtailFunctions;
import dev.grafter.gotext.function.Re2Engine;
import dev.grafter.gotext.time.GoTime;
import dev.grafter.gotext.value.DictValue;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Runs recorded template cases. */
final class TemplateRunner {
  private static final Environment ENVIRONMENT = Environment.of(Clock.systemUTC(), new Re2Engine());
  private static final FuncMap PROMTAIL = PromtailFunctions.of(ENVIRONMENT);
  private static final FuncMap ALERT = AlertFunctions.of(new Re2Engine());
  private static final FuncMap LOKI = LokiFunctions.of(ENVIRONMENT);

  private TemplateRunner() {}

  /** What we make of a case, in the form of its answer. */
  static String run(GoCase goCase) {
    try {
      return "out:" + builder(goCase).parse(goCase.text("template")).execute(data(goCase));
    } catch (TemplateParseException e) {
      return "refused:" + e.getMessage();
    } catch (TemplateExecException e) {
      return "error:" + e.getMessage();
    }
  }

  private static Template.Builder builder(GoCase goCase) {
    String name = goCase.text("name").isEmpty() ? "t" : goCase.text("name");
    Template.Builder builder = Template.named(name);
    if (goCase.set().startsWith("promtail")) {
      builder.functions(PROMTAIL);
    } else if (goCase.set().equals("loki")) {
      builder.functions(LOKI).missingKey(MissingKey.ZERO);
    } else if (goCase.set().equals("alert")) {
      builder.functions(ALERT).missingKey(MissingKey.ZERO);
    }
    if (!goCase.text("missing").isEmpty()) {
      builder.missingKey(MissingKey.valueOf(goCase.text("missing").toUpperCase(Locale.ROOT)));
    }
    return builder;
  }

  private static Value data(GoCase goCase) {
    return switch (goCase.set()) {
      case "promtail" -> anyMap(goCase.data());
      case "loki" -> new Line(new TreeMap<>(goCase.data()));
      default -> RichData.make();
    };
  }

  private static DictValue anyMap(Map<String, String> labels) {
    Map<String, Value> entries = new HashMap<>();
    labels.forEach((key, value) -> entries.put(key, Value.of(value)));
    return new DictValue(GoType.MAP_OF_ANY, entries);
  }

  /** The labels of a line, read where they are. */
  private record Line(TreeMap<String, String> labels) implements LineData {
    @Override
    public Value get(String key) {
      String value = labels.get(key);
      return value == null ? null : Value.of(value);
    }

    @Override
    public int size() {
      return labels.size();
    }

    @Override
    public List<String> sortedKeys() {
      return List.copyOf(labels.keySet());
    }

    @Override
    public String line() {
      return "the line itself";
    }

    @Override
    public GoTime timestamp() {
      return GoTime.ofNanos(1_709_211_845_678_900_000L);
    }
  }
}
