package dev.grafter.gotext.template;

import dev.grafter.gotext.GoCase;
import dev.grafter.gotext.value.DictValue;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Runs recorded template cases. */
final class TemplateRunner {
  private TemplateRunner() {}

  /** What we make of a case, in the form of its answer. */
  static String run(GoCase goCase) {
    Template.Builder builder = Template.named(nameOf(goCase));
    if (!goCase.text("missing").isEmpty()) {
      builder.missingKey(MissingKey.valueOf(goCase.text("missing").toUpperCase(Locale.ROOT)));
    }
    try {
      Value data = RichData.make();
      return "out:" + builder.parse(goCase.text("template")).execute(data);
    } catch (TemplateParseException e) {
      return "refused:" + e.getMessage();
    } catch (TemplateExecException e) {
      return "error:" + e.getMessage();
    }
  }

  private static String nameOf(GoCase goCase) {
    return goCase.text("name").isEmpty() ? "t" : goCase.text("name");
  }

  static DictValue anyMap(Map<String, String> labels) {
    Map<String, Value> entries = new HashMap<>();
    labels.forEach((key, value) -> entries.put(key, Value.of(value)));
    return new DictValue(GoType.MAP_OF_ANY, entries);
  }
}
