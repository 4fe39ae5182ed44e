package dev.grafter.render.otel;

import dev.grafter.logs.pipeline.DropStage;
import dev.grafter.logs.text.GoText;
import java.util.ArrayList;
import java.util.List;

/** The drop stage as conditions. */
final class OttlDrop {

  /** Before the name of a value that was extracted and is nothing. */
  private static final String EXISTS = "#exists ";

  private OttlDrop() {}

  /** Notes that a value was extracted, whatever it is. */
  static String exists(String name) {
    return Ottl.set(Ottl.extracted(EXISTS + name), "true");
  }

  /** What must hold for a record that is dropped; what takes steps is added as statements. */
  static List<String> conditions(Statements out, DropStage stage) {
    List<String> conditions = new ArrayList<>();
    stage.longerThan().ifPresent(size -> conditions.add("Len(" + Ottl.LINE + ") > " + size));
    stage
        .olderThan()
        .ifPresent(
            age ->
                conditions.add(
                    "Now() - log.time > Duration(" + Ottl.quote(GoText.duration(age)) + ")"));
    if (stage.sources().isPresent()) {
      conditions.addAll(sources(out, stage, stage.sources().get()));
    } else {
      stage
          .expression()
          .ifPresent(regex -> conditions.add(Ottl.isMatch(Ottl.LINE, regex.source())));
    }
    return conditions;
  }

  private static List<String> sources(Statements out, DropStage stage, List<String> sources) {
    if (stage.value().isEmpty() && stage.expression().isEmpty()) {
      return sources.stream().map(OttlDrop::isThere).toList();
    }
    String joined = joined(out, sources, stage.separator().orElse(";"));
    return List.of(
        stage
            .value()
            .map(value -> joined + " == " + Ottl.quote(value))
            .orElseGet(() -> Ottl.isMatch(joined, stage.expression().orElseThrow().source())));
  }

  private static String isThere(String name) {
    return Ottl.or(
        List.of(Ottl.isThere(Ottl.extracted(name)), Ottl.isThere(Ottl.extracted(EXISTS + name))));
  }

  /**
   * What is there of the sources; several are put together one by one, since some may be missing.
   */
  private static String joined(Statements out, List<String> sources, String separator) {
    String all = out.temporary();
    for (String name : sources) {
      String value = Ottl.extracted(name);
      out.add(
          Ottl.set(all, "Concat([" + all + ", " + value + "], " + Ottl.quote(separator) + ")"),
          Ottl.isThere(all),
          Ottl.isThere(value));
      out.add(Ottl.set(all, value), Ottl.isMissing(all));
    }
    out.add(Ottl.set(all, "\"\""), Ottl.isMissing(all));
    return all;
  }
}
