package dev.grafter.render.otel;

import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.LabelSchema.Kind;
import dev.grafter.logs.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Labels of the records that instrumented services send by OTLP, in the words of the pipeline's
 * schema: OpenTelemetry's conventions know a service, a container, a severity and a place in the
 * code. A label that they say nothing about, such as the stream, is missing.
 */
final class OtelServices {

  /** OpenTelemetry numbers severities in blocks of four, from 1 on. */
  private static final List<Severity> BLOCKS =
      List.of(
          Severity.TRACE,
          Severity.DEBUG,
          Severity.INFO,
          Severity.WARN,
          Severity.ERROR,
          Severity.CRITICAL);

  private static final int BLOCK = 4;

  /** Where the value of a label or of metadata is found; the first that is there counts. */
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "container_id", List.of(Ottl.resource("container.id")),
          "container_name", List.of(Ottl.resource("container.name"), Ottl.resource("service.name")),
          "service", List.of(Ottl.resource("service.name")),
          "file", List.of(Ottl.attribute("code.file.path"), Ottl.attribute("code.filepath")),
          "line", List.of(Ottl.attribute("code.line.number"), Ottl.attribute("code.lineno")));

  private OtelServices() {}

  static List<String> statements(LabelSchema schema) {
    List<String> out = new ArrayList<>();
    for (String name : schema.names()) {
      out.add(Ottl.delete(name));
      if (name.equals("level")) {
        level(out);
      }
      Optional.ofNullable(PLACES.get(name))
          .orElse(List.of())
          .forEach(place -> set(out, name, place));
    }
    if (schema.names(Kind.METADATA).contains("file")) {
      out.add(Ottl.replace(Ottl.attribute("file"), "^.*[/\\\\]", ""));
    }
    out.add(
        "delete_matching_keys(log.attributes,"
            + " \"^code\\\\.(file\\\\.path|filepath|line\\\\.number|lineno)$\")");
    out.add("set(log.severity_number, 0)");
    out.add("set(log.severity_text, \"\")");
    return out;
  }

  private static void set(List<String> out, String name, String place) {
    out.add(
        Ottl.set(Ottl.attribute(name), "String(" + place + ")")
            + " where "
            + Ottl.isMissing(Ottl.attribute(name)));
  }

  private static void level(List<String> out) {
    String level = Ottl.attribute("level");
    out.add(Ottl.set(level, Ottl.quote(Severity.UNKNOWN.label())));
    for (int i = 0; i < BLOCKS.size(); i++) {
      out.add(
          Ottl.set(level, Ottl.quote(BLOCKS.get(i).label()))
              + " where log.severity_number >= "
              + (i * BLOCK + 1)
              + " and log.severity_number <= "
              + (i * BLOCK + BLOCK));
    }
  }
}
