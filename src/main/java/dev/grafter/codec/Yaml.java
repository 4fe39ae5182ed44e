package dev.grafter.codec;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML text to {@link Node} and back. Aliases and merge keys are expanded on reading (up to a
 * bound, so that no small file grows without end); plain scalars get their type by the {@link
 * YamlDialect}.
 */
public final class Yaml {

  private static final ImplicitTuple IMPLICIT = new ImplicitTuple(true, true);

  private Yaml() {}

  /**
   * Reads the only document of a text, with the core dialect; a duplicate key fails.
   *
   * @param text the YAML; JSON is YAML too
   * @param source the name of the text in error messages
   * @throws CodecException where the text is no YAML or holds a second document
   */
  public static Node parse(String text, String source) {
    return parse(text, source, YamlOptions.STRICT);
  }

  /**
   * Reads the first document of a text.
   *
   * @param text the YAML
   * @param source the name of the text in error messages
   * @param options the dialect and what is tolerated
   * @return the value; null where the text is empty
   * @throws CodecException where the text is no YAML
   */
  public static Node parse(String text, String source, YamlOptions options) {
    try {
      Composer composer = composer(text);
      if (!composer.checkNode()) {
        return new Node.Null("", new Location(source, 1, 1));
      }
      Node node = new YamlReader(source, options).read(composer.getNode());
      if (!options.ignoreLaterDocuments() && composer.checkNode()) {
        throw new CodecException(
            YamlReader.place(composer.getNode().getStartMark(), source),
            "a second document starts here: only one is read, so remove it");
      }
      return node;
    } catch (MarkedYAMLException e) {
      throw failure(e, source);
    } catch (YAMLException e) {
      throw new CodecException(
          new Location(source, 0, 0), "not valid YAML: " + oneLine(e.getMessage()));
    }
  }

  /**
   * Reads every document of a text, with the core dialect; documents without a value are left out.
   *
   * @param text the YAML
   * @param source the name of the text in error messages
   * @throws CodecException where the text is no YAML
   */
  public static List<Node> parseAll(String text, String source) {
    List<Node> documents = new ArrayList<>();
    try {
      Composer composer = composer(text);
      YamlReader reader = new YamlReader(source, YamlOptions.STRICT);
      while (composer.checkNode()) {
        Node document = reader.read(composer.getNode());
        if (!document.isNull()) {
          documents.add(document);
        }
      }
      return List.copyOf(documents);
    } catch (MarkedYAMLException e) {
      throw failure(e, source);
    } catch (YAMLException e) {
      throw new CodecException(
          new Location(source, 0, 0), "not valid YAML: " + oneLine(e.getMessage()));
    }
  }

  /**
   * Where the second document of a text starts, which a reader of the first alone never sees; empty
   * also when it, or the first, is no YAML.
   */
  public static Optional<Location> secondDocument(String text, String source) {
    try {
      Composer composer = composer(text);
      if (composer.checkNode()) {
        composer.getNode();
      }
      return composer.checkNode()
          ? Optional.of(YamlReader.place(composer.getNode().getStartMark(), source))
          : Optional.empty();
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  private static Composer composer(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(256 << 20);
    options.setNestingDepthLimit(200);
    options.setMaxAliasesForCollections(1000);
    options.setAllowDuplicateKeys(true);
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new Composer(
        new ParserImpl(new StreamReader(new StringReader(body)), options), new Resolver(), options);
  }

  private static CodecException failure(MarkedYAMLException e, String source) {
    Mark mark = Optional.ofNullable(e.getProblemMark()).orElse(e.getContextMark());
    String problem = Optional.ofNullable(e.getProblem()).orElse(e.getMessage());
    String context = e.getContext() == null ? "" : " " + e.getContext();
    Location where = mark == null ? new Location(source, 0, 0) : YamlReader.place(mark, source);
    return new CodecException(
        where, "not valid YAML: " + oneLine(problem + context), GoYamlError.of(e));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }

  /**
   * Block style, two spaces, keys in the node's order, a newline at the end; strings are quoted
   * where any reader could take them for something else.
   */
  public static String write(Node node) {
    StringWriter out = new StringWriter();
    try {
      Emitter emitter = new Emitter(out, dumperOptions());
      emitter.emit(new StreamStartEvent(null, null));
      emitter.emit(new DocumentStartEvent(null, null, false, null, Map.of()));
      write(node, emitter);
      emitter.emit(new DocumentEndEvent(null, null, false));
      emitter.emit(new StreamEndEvent(null, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * As {@link #write(Node)}, below a comment; each line of the comment becomes a line that starts
   * with {@code # }.
   */
  public static String write(Node node, String comment) {
    List<String> lines = new ArrayList<>();
    comment.lines().forEach(line -> lines.add(line.isEmpty() ? "#" : "# " + line));
    return String.join("\n", lines) + "\n" + write(node);
  }

  private static DumperOptions dumperOptions() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setIndent(2);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setWidth(Integer.MAX_VALUE);
    options.setSplitLines(false);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    return options;
  }

  private static void write(Node node, Emitter out) throws IOException {
    if (node instanceof Node.Obj obj) {
      out.emit(new MappingStartEvent(null, null, true, null, null, flow(obj.size())));
      for (Map.Entry<String, Node> field : obj.fields().entrySet()) {
        string(field.getKey(), out);
        write(field.getValue(), out);
      }
      out.emit(new MappingEndEvent(null, null));
    } else if (node instanceof Node.Arr arr) {
      out.emit(new SequenceStartEvent(null, null, true, null, null, flow(arr.size())));
      for (Node item : arr.items()) {
        write(item, out);
      }
      out.emit(new SequenceEndEvent(null, null));
    } else if (node instanceof Node.Str str) {
      string(str.value(), out);
    } else {
      scalar(Json.write(node), DumperOptions.ScalarStyle.PLAIN, out);
    }
  }

  private static DumperOptions.FlowStyle flow(int size) {
    return size == 0 ? DumperOptions.FlowStyle.FLOW : DumperOptions.FlowStyle.BLOCK;
  }

  private static void string(String value, Emitter out) throws IOException {
    scalar(value, style(value), out);
  }

  private static DumperOptions.ScalarStyle style(String value) {
    if (value.indexOf('\n') >= 0) {
      return literal(value)
          ? DumperOptions.ScalarStyle.LITERAL
          : DumperOptions.ScalarStyle.DOUBLE_QUOTED;
    }
    return ambiguous(value)
        ? DumperOptions.ScalarStyle.SINGLE_QUOTED
        : DumperOptions.ScalarStyle.PLAIN;
  }

  /**
   * Literal blocks keep a text only when no line ends in a space and it does not begin with one.
   */
  private static boolean literal(String value) {
    return value.lines().noneMatch(line -> line.endsWith(" ") || line.endsWith("\t"))
        && !value.startsWith(" ")
        && !value.startsWith("\n")
        && !value.startsWith("\t")
        && value.indexOf('\r') < 0
        && !value.endsWith("\n\n");
  }

  private static boolean ambiguous(String value) {
    return YamlDialect.YAML_1_1.isTyped(value)
        || value.startsWith(".")
        || value.equals("=")
        || value.equals("<<")
        || value.matches("[-+]?[0-9][0-9_:.,-].*");
  }

  private static void scalar(String value, DumperOptions.ScalarStyle style, Emitter out)
      throws IOException {
    out.emit(new ScalarEvent(null, null, IMPLICIT, value, null, null, style));
  }
}
