package dev.grafter.fake;

import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.template.Template;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.util.List;

/** Parses notification templates; they are never executed here. */
final class NotificationTemplates {

  private static final FuncMap FUNCTIONS = functions();

  private NotificationTemplates() {}

  private static FuncMap functions() {
    FuncMap.Builder functions = FuncMap.builder();
    for (String name :
        List.of(
            "toUpper",
            "toLower",
            "title",
            "trimSpace",
            "join",
            "match",
            "safeHtml",
            "safeUrl",
            "urlUnescape",
            "reReplaceAll",
            "stringSlice",
            "date",
            "tz",
            "since",
            "humanizeDuration",
            "toJson",
            "coll.Dict",
            "coll.Slice",
            "coll.Append",
            "data.ToJSON",
            "data.JSON",
            "tmpl.Exec",
            "tmpl.Inline",
            "time.Now",
            "dict",
            "list")) {
      functions.addVariadic(name, (call, args) -> Value.of(""), GoType.ANY);
    }
    return functions.build();
  }

  static Template parse(String content) {
    return Template.named("").functions(FUNCTIONS).parse(content);
  }
}
