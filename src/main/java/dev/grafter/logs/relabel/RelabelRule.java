package dev.grafter.logs.relabel;

import com.google.re2j.Pattern;
import dev.grafter.logs.text.GoRegex;
import dev.grafter.logs.text.LabelNames;
import java.util.List;
import java.util.Optional;

/**
 * One relabeling rule. What is empty has Prometheus' default; the constructor refuses what
 * Prometheus refuses.
 *
 * @param action what is done
 * @param sourceLabels the labels whose values are joined; a missing label counts as empty
 * @param separator what joins them; default {@code ;}
 * @param regex matches the whole joined text, or label names; default {@code (.*)}
 * @param modulus for {@link RelabelAction#HASHMOD}, unsigned; otherwise 0
 * @param targetLabel the label that is written or compared; may refer to groups for {@link
 *     RelabelAction#REPLACE}; may be empty where no label is written
 * @param replacement what is written, with {@code $1} or {@code ${name}}; default {@code $1}
 */
public record RelabelRule(
    RelabelAction action,
    Optional<List<String>> sourceLabels,
    Optional<String> separator,
    Optional<GoRegex> regex,
    long modulus,
    String targetLabel,
    Optional<String> replacement) {

  static final String DEFAULT_SEPARATOR = ";";
  static final String DEFAULT_REPLACEMENT = "$1";
  private static final GoRegex DEFAULT_REGEX = GoRegex.anchored("(.*)");

  /** Prometheus' own check of names that hold references; a regular language of fixed size. */
  private static final Pattern TARGET =
      Pattern.compile("(?:[a-zA-Z_]|\\$(?:\\{\\w+\\}|\\w+))(?:\\w|\\$(?:\\{\\w+\\}|\\w+))*");

  /** Checks as Prometheus does. */
  public RelabelRule {
    sourceLabels = sourceLabels.map(List::copyOf);
    sourceLabels.orElse(List.of()).forEach(RelabelRule::checkName);
    check(
        action != RelabelAction.HASHMOD || modulus != 0,
        "relabel configuration for hashmod requires non-zero modulus");
    check(
        !action.needsTarget() || !targetLabel.isEmpty(),
        "relabel configuration for " + action.word() + " action requires 'target_label' value");
    check(
        !action.needsTarget() || isTarget(action, targetLabel),
        "\"" + targetLabel + "\" is invalid 'target_label' for " + action.word() + " action");
    boolean ownReplacement = !replacement.orElse(DEFAULT_REPLACEMENT).equals(DEFAULT_REPLACEMENT);
    check(
        !action.refusesReplacement() || !ownReplacement,
        "'replacement' can not be set for " + action.word() + " action");
    check(
        action != RelabelAction.LABELMAP
            || TARGET.matcher(replacement.orElse(DEFAULT_REPLACEMENT)).matches(),
        "\""
            + replacement.orElse("")
            + "\" is invalid 'replacement' for "
            + action.word()
            + " action");
    boolean other =
        modulus != 0
            || !separator.orElse(DEFAULT_SEPARATOR).equals(DEFAULT_SEPARATOR)
            || ownReplacement;
    check(
        !action.comparesOnly() || (regex.isEmpty() && !other),
        action.word()
            + " action requires only 'source_labels' and `target_label`, and no other fields");
    check(
        !action.usesRegexOnly() || (sourceLabels.isEmpty() && targetLabel.isEmpty() && !other),
        action.word() + " action requires only 'regex', and no other fields");
  }

  private static void checkName(String name) {
    check(LabelNames.isValid(name), "\"" + name + "\" is not a valid label name");
  }

  private static boolean isTarget(RelabelAction action, String target) {
    return (action == RelabelAction.REPLACE && target.contains("$"))
        ? TARGET.matcher(target).matches()
        : LabelNames.isValid(target);
  }

  private static void check(boolean ok, String problem) {
    if (!ok) {
      throw new IllegalArgumentException(problem);
    }
  }

  /** Copies a label, or what the regex's first group finds in it. */
  public static RelabelRule copy(String source, String regex, String target) {
    return new RelabelRule(
        RelabelAction.REPLACE,
        Optional.of(List.of(source)),
        Optional.empty(),
        Optional.of(GoRegex.anchored(regex)),
        0,
        target,
        Optional.empty());
  }

  /** Copies a label. */
  public static RelabelRule copy(String source, String target) {
    return new RelabelRule(
        RelabelAction.REPLACE,
        Optional.of(List.of(source)),
        Optional.empty(),
        Optional.empty(),
        0,
        target,
        Optional.empty());
  }

  List<String> sources() {
    return sourceLabels.orElse(List.of());
  }

  String separatorOrDefault() {
    return separator.orElse(DEFAULT_SEPARATOR);
  }

  GoRegex regexOrDefault() {
    return regex.orElse(DEFAULT_REGEX);
  }

  String replacementOrDefault() {
    return replacement.orElse(DEFAULT_REPLACEMENT);
  }
}
