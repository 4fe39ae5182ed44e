package dev.grafter.lint.provisioning;

import static dev.grafter.lint.provisioning.ProvisioningRule.NULL_ITEM;
import static dev.grafter.lint.provisioning.ProvisioningRule.UNKNOWN_KEY;
import static dev.grafter.lint.provisioning.ProvisioningRule.YAML_DUPLICATE_KEY;

import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.codec.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One object of a provisioning file, read property by property as Grafana's typed decoding reads
 * it: scalars by their text, then expanded, then converted. Every reading method reports what does
 * not fit; {@link #done} reports the keys that nobody asked for. Nulls count as absent.
 */
public final class Section {

  private final Report report;
  private final Scalars scalars;
  private final Node.Obj node;
  private final String path;
  private final String noun;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * A section on an object.
   *
   * @param noun what the object is, with its article, for messages
   */
  public Section(Report report, Node.Obj node, String path, String noun) {
    this.report = report;
    this.scalars = new Scalars(report);
    this.node = node;
    this.path = path;
    this.noun = noun;
    repeated(report, node, path);
  }

  /** Reports each key that is written twice, which Go's library refuses. */
  static void repeated(Report report, Node.Obj node, String path) {
    node.repeated()
        .forEach(
            (key, first) ->
                report.refuse(
                    YAML_DUPLICATE_KEY,
                    node.keyLocation(key),
                    join(path, key),
                    "the key \""
                        + key
                        + "\" was given in line "
                        + first.line()
                        + " already:"
                        + " Grafana refuses the file, so remove one",
                    "mapping key \"" + key + "\" already defined at line " + first.line()));
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The report that this section adds to. */
  public Report report() {
    return report;
  }

  /** The place of the object. */
  public Location where() {
    return node.where();
  }

  /** The place of a key, or of the object when the key is absent. */
  public Location where(String key) {
    return node.has(key) ? node.get(key).where() : node.where();
  }

  /** The path of the object. */
  public String path() {
    return path;
  }

  /** The path of a property. */
  public String path(String key) {
    return join(path, key);
  }

  /** Whether a value other than null is written. */
  public boolean has(String key) {
    return find(key).isPresent();
  }

  /** The value as written, when it is not null. */
  public Optional<Node> find(String key) {
    known.add(key);
    return node.find(key).filter(value -> !value.isNull());
  }

  /** A string that Grafana expands. */
  public Text text(String key) {
    return find(key)
        .map(value -> scalars.text(value, path(key)))
        .orElseGet(() -> new Text("", node.where(), path(key), false, false));
  }

  /** A string that Grafana takes as it is. */
  public Text rawText(String key) {
    return find(key)
        .flatMap(value -> scalars.scalar(value, path(key), "string"))
        .map(value -> new Text(value.text(), value.where(), path(key), true, false))
        .orElseGet(() -> new Text("", node.where(), path(key), false, false));
  }

  /** A whole number; Grafana expands its text and reads decimal digits. */
  public Whole whole(String key) {
    return whole(key, "strconv.ParseInt", "");
  }

  /**
   * A whole number whose failure Grafana words in its own way.
   *
   * @param function Go's function
   * @param before what Grafana says before Go's words
   */
  public Whole whole(String key, String function, String before) {
    return find(key)
        .flatMap(value -> scalars.scalar(value, path(key), "string"))
        .map(value -> scalars.whole(value, path(key), function, before))
        .orElseGet(() -> new Whole(0, node.where(), path(key), false));
  }

  /** A boolean; Grafana expands its text and reads the words that Go knows. */
  public Flag flag(String key) {
    return find(key)
        .flatMap(value -> scalars.scalar(value, path(key), "string"))
        .map(value -> scalars.flag(value, path(key)))
        .orElseGet(() -> new Flag(false, node.where(), path(key)));
  }

  /** A map of strings that Grafana expands. */
  public Map<String, Text> texts(String key) {
    Map<String, Text> texts = new LinkedHashMap<>();
    map(key, "map[string]string")
        .forEach(
            (name, value) -> texts.put(name, scalars.entry(value, join(path(key), name), true)));
    return texts;
  }

  /** A map of strings that Grafana takes as they are. */
  public Map<String, Text> rawTexts(String key) {
    Map<String, Text> texts = new LinkedHashMap<>();
    map(key, "map[string]string")
        .forEach(
            (name, value) -> texts.put(name, scalars.entry(value, join(path(key), name), false)));
    return texts;
  }

  private Map<String, Node> map(String key, String type) {
    return object(key, type).map(Node.Obj::fields).orElse(Map.of());
  }

  private Optional<Node.Obj> object(String key, String type) {
    Optional<Node> value = find(key);
    if (value.isPresent() && value.get().asObject().isEmpty()) {
      Types.refuse(report, value.get(), path(key), type);
    }
    Optional<Node.Obj> object = value.flatMap(Node::asObject);
    object.ifPresent(found -> repeated(report, found, path(key)));
    return object;
  }

  /**
   * An object of any shape whose strings Grafana expands and, where a variable was in them, turns
   * into a number or boolean when they look like one.
   */
  public Optional<Node.Obj> json(String key) {
    return object(key, "map[string]interface {}")
        .map(value -> new Freeform(report).expand(value, path(key)));
  }

  /** An object of any shape that Grafana takes as it is. */
  public Optional<Node.Obj> rawJson(String key) {
    Optional<Node.Obj> object = object(key, "map[string]interface {}");
    object.ifPresent(value -> new Freeform(report).check(value, path(key)));
    return object;
  }

  /** The whole object, expanded as {@link #json} does. */
  public Node.Obj json() {
    return new Freeform(report).expand(node, path);
  }

  /** An object with known properties; empty when absent. */
  public Optional<Section> section(String key, String what) {
    return object(key, "struct").map(value -> new Section(report, value, path(key), what));
  }

  /**
   * A list of objects. A null item is an object without any property, as Go makes of it.
   *
   * @param what one item with its article
   */
  public List<Section> sections(String key, String what) {
    return sections(key, what, true);
  }

  /** A list of objects that Go holds by pointers, so that a null item makes Grafana fail. */
  public List<Section> pointers(String key, String what) {
    return sections(key, what, false);
  }

  private List<Section> sections(String key, String what, boolean nullable) {
    List<Section> sections = new ArrayList<>();
    List<Node> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      item(items.get(i), path(key) + "[" + i + "]", what, nullable).ifPresent(sections::add);
    }
    return sections;
  }

  private Optional<Section> item(Node value, String place, String what, boolean nullable) {
    if (value instanceof Node.Obj object) {
      return Optional.of(new Section(report, object, place, what));
    }
    if (!value.isNull()) {
      Types.refuse(report, value, place, "struct");
      return Optional.empty();
    }
    if (nullable) {
      return Optional.of(new Section(report, Node.empty().at(value.where()), place, what));
    }
    report.refuse(
        NULL_ITEM,
        value.where(),
        place,
        "this list item is empty: Grafana fails on it, so remove the dash or fill it in",
        "invalid memory address or nil pointer dereference");
    return Optional.empty();
  }

  /** A list of strings that Grafana expands. */
  public List<Text> textList(String key) {
    List<Text> texts = new ArrayList<>();
    List<Node> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      texts.add(scalars.entry(items.get(i), path(key) + "[" + i + "]", true));
    }
    return texts;
  }

  /** A list of strings that Grafana takes as they are. */
  public List<Text> rawTextList(String key) {
    List<Text> texts = new ArrayList<>();
    List<Node> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      String place = path(key) + "[" + i + "]";
      scalars
          .scalar(items.get(i), place, "string")
          .filter(value -> !value.isNull())
          .map(value -> new Text(value.text(), value.where(), place, true, false))
          .ifPresent(texts::add);
    }
    return texts;
  }

  /** A list of whole numbers. */
  public List<Whole> wholes(String key) {
    List<Whole> wholes = new ArrayList<>();
    List<Node> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      String place = path(key) + "[" + i + "]";
      if (!items.get(i).isNull()) {
        scalars
            .scalar(items.get(i), place, "string")
            .ifPresent(value -> wholes.add(scalars.whole(value, place, "ParseInt", "")));
      }
    }
    return wholes;
  }

  private List<Node> items(String key) {
    Optional<Node> value = find(key);
    if (value.isPresent() && value.get().asList().isEmpty()) {
      Types.refuse(report, value.get(), path(key), "[]");
    }
    return value.flatMap(Node::asList).map(Node.Arr::items).orElse(List.of());
  }

  /** Says that these keys exist too, though nothing is read from them. */
  public Section also(String... keys) {
    known.addAll(List.of(keys));
    return this;
  }

  /** Reports the keys that are not among those asked for. */
  public void done() {
    for (String key : node.fields().keySet()) {
      if (!known.contains(key)) {
        unknown(key);
      }
    }
  }

  private void unknown(String key) {
    String hint =
        Suggestion.nearest(key, known)
            .map(near -> "; did you mean \"" + near + "\"?")
            .orElse(": remove it");
    report.add(
        UNKNOWN_KEY,
        node.keyLocation(key),
        path(key),
        "\"" + key + "\" is no key of " + noun + ", so Grafana ignores it" + hint);
  }
}
