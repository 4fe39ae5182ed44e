package dev.grafter.logs.relabel;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Suggestion;
import dev.grafter.logs.text.GoRegex;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * {@code relabel_configs} to rules and back. Reads what Prometheus' strict reader reads: any plain
 * value where a string is wanted, no unknown field, null for the field's zero value.
 */
public final class RelabelYaml {

  private static final Set<String> FIELDS =
      Set.of(
          "source_labels",
          "separator",
          "regex",
          "modulus",
          "target_label",
          "replacement",
          "action");
  private static final BigDecimal MAX_MODULUS =
      new BigDecimal(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));

  private RelabelYaml() {}

  /**
   * Reads a list of rules.
   *
   * @throws CodecException with file, line and property where Prometheus refuses the list
   */
  public static List<RelabelRule> read(Node node) {
    if (node.isNull()) {
      return List.of();
    }
    List<RelabelRule> rules = new ArrayList<>();
    for (Node item : list(node, "relabel_configs")) {
      rules.add(rule(item));
    }
    return rules;
  }

  private static List<Node> list(Node node, String what) {
    return node.asList()
        .orElseThrow(
            () ->
                new CodecException(node.where(), what + " should be a list, not a " + node.kind()))
        .items();
  }

  private static RelabelRule rule(Node node) {
    Node.Obj fields =
        node.asObject()
            .orElseThrow(
                () ->
                    new CodecException(
                        node.where(), "a relabel rule should be an object, not a " + node.kind()));
    checkKeys(fields);
    Optional<GoRegex> regex = regex(fields);
    RelabelAction action = action(fields);
    Optional<List<String>> sources = sources(fields);
    long modulus = modulus(fields);
    return located(
        fields,
        "relabel rule",
        () ->
            new RelabelRule(
                action,
                sources,
                text(fields, "separator"),
                regex,
                modulus,
                text(fields, "target_label").orElse(""),
                text(fields, "replacement")));
  }

  private static void checkKeys(Node.Obj fields) {
    for (String key : fields.fields().keySet()) {
      if (!FIELDS.contains(key)) {
        throw new CodecException(
            fields.keyLocation(key),
            "a relabel rule has no property \""
                + key
                + "\""
                + Suggestion.nearest(key, FIELDS)
                    .map(near -> ": did you mean \"" + near + "\"?")
                    .orElse(""));
      }
    }
  }

  /** A present null is the empty string, in every field of text. */
  private static Optional<String> text(Node.Obj fields, String key) {
    return fields.find(key).map(node -> scalar(node, key));
  }

  private static String scalar(Node node, String key) {
    if (node.isNull()) {
      return "";
    }
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    throw new CodecException(node.where(), key + " should be a string, not a " + node.kind());
  }

  private static Optional<GoRegex> regex(Node.Obj fields) {
    return text(fields, "regex")
        .map(text -> located(fields.get("regex"), "regex", () -> GoRegex.anchored(text)));
  }

  private static RelabelAction action(Node.Obj fields) {
    Optional<String> word = text(fields, "action");
    if (word.isEmpty()) {
      return RelabelAction.REPLACE;
    }
    return RelabelAction.of(word.get())
        .orElseThrow(
            () ->
                new CodecException(
                    fields.get("action").where(),
                    word.get().isEmpty()
                        ? "relabel action cannot be empty"
                        : "unknown relabel action \"" + word.get() + "\""));
  }

  private static Optional<List<String>> sources(Node.Obj fields) {
    return fields
        .find("source_labels")
        .filter(node -> !node.isNull())
        .map(
            node ->
                list(node, "source_labels").stream()
                    .map(item -> scalar(item, "source_labels"))
                    .toList());
  }

  private static long modulus(Node.Obj fields) {
    Node node = fields.get("modulus");
    if (node == null || node.isNull()) {
      return 0;
    }
    if (node instanceof Node.Num num
        && num.value().signum() >= 0
        && num.value().compareTo(MAX_MODULUS) <= 0) {
      return num.value().toBigInteger().longValue();
    }
    throw new CodecException(node.where(), "modulus should be a whole number that is not negative");
  }

  private static <T> T located(Node node, String what, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw new CodecException(node.where(), what + ": " + e.getMessage());
    }
  }

  /** The rules as a list for a configuration file; defaults are left out. */
  public static Node.Arr write(List<RelabelRule> rules) {
    return Node.list(rules.stream().map(RelabelYaml::write).toList());
  }

  private static Node write(RelabelRule rule) {
    Node.ObjBuilder out = Node.object();
    rule.sourceLabels().ifPresent(names -> out.put("source_labels", Node.strings(names)));
    out.putText("separator", rule.separator());
    out.putText("regex", rule.regex().map(GoRegex::source));
    if (rule.modulus() != 0) {
      out.put("modulus", modulus(rule.modulus()));
    }
    out.putNonEmpty("target_label", rule.targetLabel());
    out.putText("replacement", rule.replacement());
    if (rule.action() != RelabelAction.REPLACE) {
      out.put("action", rule.action().word());
    }
    return out.build();
  }

  private static Node modulus(long unsigned) {
    return unsigned > 0
        ? Node.of(unsigned)
        : Node.of(new BigDecimal(Long.toUnsignedString(unsigned)).doubleValue());
  }

  /** The labels of an object of strings. */
  public static Map<String, String> labels(Node.Obj object) {
    Map<String, String> labels = new TreeMap<>();
    object.fields().forEach((name, value) -> labels.put(name, scalar(value, name)));
    return labels;
  }
}
