package dev.grafter.logs.relabel;

import dev.grafter.logql.regex.RegexCursor;
import dev.grafter.logs.text.GoRegex;
import dev.grafter.logs.text.LabelNames;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** Applies relabeling rules to label sets, with the result of Prometheus' own code. */
public final class Relabeler {

  private final List<RelabelRule> rules;

  /** Rules in the order in which they apply. */
  public Relabeler(List<RelabelRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The labels after all rules, by name, including those that start with two underscores; empty
   * when a rule drops the target.
   */
  public Optional<SortedMap<String, String>> apply(Map<String, String> labels) {
    LabelsBuilder builder = new LabelsBuilder(labels);
    for (RelabelRule rule : rules) {
      if (!apply(rule, builder)) {
        return Optional.empty();
      }
    }
    return Optional.of(builder.labels());
  }

  /**
   * The labels that Promtail puts on the lines of a Docker container. It relabels per line and
   * ignores the verdict of keep and drop: the lines of a dropped target are sent all the same, with
   * no label at all. Filters of the discovery are the way to leave containers out.
   */
  public SortedMap<String, String> applyToDockerLine(Map<String, String> labels) {
    SortedMap<String, String> visible = new TreeMap<>(apply(labels).orElseGet(TreeMap::new));
    visible.keySet().removeIf(name -> name.startsWith("__"));
    return visible;
  }

  private static boolean apply(RelabelRule rule, LabelsBuilder labels) {
    String value =
        rule.sources().stream()
            .map(labels::get)
            .collect(Collectors.joining(rule.separatorOrDefault()));
    return switch (rule.action()) {
      case KEEP -> rule.regexOrDefault().find(value);
      case DROP -> !rule.regexOrDefault().find(value);
      case KEEPEQUAL -> labels.get(rule.targetLabel()).equals(value);
      case DROPEQUAL -> !labels.get(rule.targetLabel()).equals(value);
      case REPLACE -> replace(rule, labels, value);
      case LOWERCASE -> write(rule, labels, mapRunes(value, Character::toLowerCase));
      case UPPERCASE -> write(rule, labels, mapRunes(value, Character::toUpperCase));
      case HASHMOD -> write(rule, labels, hash(value, rule.modulus()));
      case LABELMAP -> map(rule, labels);
      case LABELDROP -> remove(rule, labels, true);
      case LABELKEEP -> remove(rule, labels, false);
    };
  }

  private static boolean replace(RelabelRule rule, LabelsBuilder labels, String value) {
    GoRegex regex = rule.regexOrDefault();
    RegexCursor match = regex.cursor();
    if (match.find(value)) {
      String target = regex.expand(rule.targetLabel(), match);
      if (LabelNames.isValid(target)) {
        labels.set(target, regex.expand(rule.replacementOrDefault(), match));
      }
    }
    return true;
  }

  private static boolean write(RelabelRule rule, LabelsBuilder labels, String value) {
    labels.set(rule.targetLabel(), value);
    return true;
  }

  private static boolean map(RelabelRule rule, LabelsBuilder labels) {
    GoRegex regex = rule.regexOrDefault();
    for (Map.Entry<String, String> label : labels.entries()) {
      RegexCursor match = regex.cursor();
      if (match.find(label.getKey())) {
        labels.set(regex.expand(rule.replacementOrDefault(), match), label.getValue());
      }
    }
    return true;
  }

  private static boolean remove(RelabelRule rule, LabelsBuilder labels, boolean matching) {
    for (Map.Entry<String, String> label : labels.entries()) {
      if (rule.regexOrDefault().find(label.getKey()) == matching) {
        labels.delete(label.getKey());
      }
    }
    return true;
  }

  private static String mapRunes(String text, IntUnaryOperator change) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(change).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** The last eight bytes of the MD5 sum, as an unsigned number, modulo the modulus. */
  private static String hash(String value, long modulus) {
    try {
      byte[] sum = MessageDigest.getInstance("MD5").digest(value.getBytes(StandardCharsets.UTF_8));
      return Long.toUnsignedString(
          Long.remainderUnsigned(ByteBuffer.wrap(sum).getLong(8), modulus));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
