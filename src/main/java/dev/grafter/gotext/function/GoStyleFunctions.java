package dev.grafter.gotext.function;

import static dev.grafter.gotext.function.Args.text;

import dev.grafter.gotext.GoString;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;

/** The functions with Go's own names and order of arguments that Promtail and Loki share. */
final class GoStyleFunctions {
  private GoStyleFunctions() {}

  static FuncMap make() {
    GoType string = GoType.STRING;
    return FuncMap.builder()
        .add("ToLower", Args.texts(GoString::toLower))
        .add("ToUpper", Args.texts(GoString::toUpper))
        .add("TrimSpace", Args.texts(GoString::trimSpace))
        .add("Trim", Args.texts(Texts::trim))
        .add("TrimLeft", Args.texts(Texts::trimLeft))
        .add("TrimRight", Args.texts(Texts::trimRight))
        .add("TrimPrefix", Args.texts(Texts::trimPrefix))
        .add("TrimSuffix", Args.texts(Texts::trimSuffix))
        .add(
            "Replace",
            (call, a) ->
                Value.of(
                    Texts.replace(call, text(a[0]), text(a[1]), text(a[2]), Args.integer(a[3]))),
            string,
            string,
            string,
            GoType.INT)
        .build();
  }
}
