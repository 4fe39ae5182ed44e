package dev.grafter.scenario;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Fields;
import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.fleet.Level;
import dev.grafter.logql.check.LokiVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads scenarios, strictly: an unknown key, a wrong type or a time outside of the scenario fails
 * with file, line and property. Files that a scenario names are resolved, not opened.
 */
public final class ScenarioReader {

  private final Path folder;

  private ScenarioReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads every scenario of a text; each YAML document is one.
   *
   * @param text the YAML, or JSON
   * @param file the file, as it was named; its folder is where named files are looked for
   * @throws CodecException naming file, line and property
   */
  public static List<Scenario> readAll(String text, Path file) {
    return readAll(Yaml.parseAll(text, file.toString()), file);
  }

  /** As {@link #readAll(String, Path)}, of documents that have been read already. */
  static List<Scenario> readAll(List<Node> documents, Path file) {
    if (documents.isEmpty()) {
      throw new CodecException(
          new Location(file.toString(), 1, 1),
          "there is no scenario here: write name, level or rules, start, end, logs and expect");
    }
    Path folder = file.getParent() == null ? Path.of("") : file.getParent();
    List<Scenario> scenarios = new ArrayList<>();
    documents.forEach(document -> scenarios.add(new ScenarioReader(folder).read(document)));
    return List.copyOf(scenarios);
  }

  private Scenario read(Node document) {
    String what =
        document
            .asObject()
            .flatMap(object -> object.text("name"))
            .map(name -> "scenario \"" + name + "\"")
            .orElse("a scenario");
    Fields fields = Fields.of(document, what);
    String name = fields.requiredText("name");
    Optional<Level> level = fields.oneOf("level", Level.class);
    Optional<FileRef> rules = file(fields, "rules", "a rule file");
    Optional<FileRef> pipeline = file(fields, "pipeline", "a file of Promtail stages");
    Timeline time = timeline(fields);
    LokiVersion loki = loki(fields);
    boolean detect = fields.bool("detect").orElse(true);
    OptionalLong phase = phase(fields);
    LogInputReader logs = new LogInputReader(time, folder);
    List<LogInput> inputs = fields.list("logs").stream().map(logs::read).toList();
    ExpectationReader expectations = new ExpectationReader(time, loki);
    List<Expectation> expected = fields.list("expect").stream().map(expectations::read).toList();
    fields.done();
    if (level.isEmpty() && rules.isEmpty()) {
      throw new CodecException(
          fields.where(),
          what + " lacks \"level\" and \"rules\": say whose rules it is about, level or file");
    }
    return new Scenario(
        name, fields.where(), level, rules, pipeline, time, loki, detect, inputs, expected, phase);
  }

  private Optional<FileRef> file(Fields fields, String key, String what) {
    return fields
        .text(key)
        .map(
            path -> {
              if (path.isBlank()) {
                throw fields.fail(key, "name " + what);
              }
              return new FileRef(folder.resolve(path), fields.where(key));
            });
  }

  private static Timeline timeline(Fields fields) {
    String startText = fields.scalarText("start").orElseThrow(() -> fields.missing("start"));
    String endText = fields.scalarText("end").orElseThrow(() -> fields.missing("end"));
    long start = Read.value(fields, "start", () -> Timeline.instant(startText));
    return Read.value(fields, "end", () -> new Timeline(start, end(start, endText)));
  }

  /** A time, or how long after the start. */
  private static long end(long start, String text) {
    return Timeline.isAbsolute(text)
        ? Timeline.instant(text)
        : Math.addExact(start, Timeline.duration(text));
  }

  private static LokiVersion loki(Fields fields) {
    Optional<String> text = fields.scalarText("loki");
    LokiVersion version =
        Read.value(
            fields, "loki", () -> text.map(LokiVersion::parse).orElse(LokiVersion.REFERENCE));
    if (!version.isKnown()) {
      throw fields.fail(
          "loki",
          "Grafter knows Loki "
              + LokiVersion.OLDEST
              + " to "
              + LokiVersion.NEWEST
              + ", not "
              + version);
    }
    return version;
  }

  private static OptionalLong phase(Fields fields) {
    Optional<String> text = fields.scalarText("phase");
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    long phase = Read.value(fields, "phase", () -> Timeline.duration(text.get()));
    if (phase < 0) {
      throw fields.fail("phase", "a phase is 0s or longer, not " + text.get());
    }
    return OptionalLong.of(phase);
  }
}
