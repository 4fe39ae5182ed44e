package dev.grafter.scenario;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Suggestion;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.logql.eval.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The rules that a scenario is about.
 *
 * @param source where they come from, in words
 * @param rules the rules
 */
record RuleBook(String source, List<BookRule> rules) {

  private static final int LISTED = 8;

  /**
   * Copies the rules.
   *
   * @throws CodecException when two rules cannot be told apart
   */
  RuleBook {
    rules = List.copyOf(rules);
    Map<List<Object>, BookRule> seen = new HashMap<>();
    for (BookRule rule : rules) {
      BookRule other = seen.put(List.of(rule.engine(), rule.rule().name(), rule.labels()), rule);
      if (other != null) {
        throw new CodecException(rule.where(), twice(rule, other));
      }
    }
  }

  private static String twice(BookRule rule, BookRule other) {
    String first = other.where().isKnown() ? ", the first in line " + other.where().line() : "";
    return "two rules are named \""
        + rule.rule().name()
        + "\" and have the same labels"
        + first
        + ": name or label one of them otherwise, so that an expectation can tell them apart";
  }

  /**
   * The rules that an expectation is about: one of an engine.
   *
   * @throws CodecException when there is none, or when it could be one of several
   */
  List<BookRule> of(Expectation.OnAlert expected) {
    List<BookRule> named =
        rules.stream().filter(rule -> rule.rule().name().equals(expected.alert())).toList();
    if (named.isEmpty()) {
      throw new CodecException(expected.where(), unknown(expected.alert()));
    }
    List<BookRule> found = new ArrayList<>();
    for (AlertEngine engine : AlertEngine.values()) {
      if (expected.isAbout(engine)) {
        found.addAll(only(expected, named, engine));
      }
    }
    if (found.isEmpty()) {
      throw new CodecException(expected.where(), impossible(expected, named));
    }
    return found;
  }

  private String impossible(Expectation.OnAlert expected, List<BookRule> named) {
    boolean otherEngine = named.stream().noneMatch(rule -> expected.isAbout(rule.engine()));
    return otherEngine
        ? "\""
            + expected.alert()
            + "\" is no alert of "
            + Sentences.name(expected.engine().orElseThrow())
            + " in "
            + source
            + ": leave \"engine\" out, or name the other"
        : "no rule named \""
            + expected.alert()
            + "\" can have the labels "
            + expected.labels()
            + ": it sets "
            + Labels.of(named.get(0).labels());
  }

  private static List<BookRule> only(
      Expectation.OnAlert expected, List<BookRule> named, AlertEngine engine) {
    List<BookRule> possible =
        named.stream()
            .filter(rule -> rule.engine() == engine && fits(rule, expected.labels()))
            .toList();
    if (possible.size() > 1) {
      throw new CodecException(
          expected.where(),
          "there are "
              + possible.size()
              + " rules named \""
              + expected.alert()
              + "\": say which by labels, such as "
              + Labels.of(possible.get(0).labels()));
    }
    return possible;
  }

  /** Whether no label that the rule sets itself contradicts those that are wanted. */
  private static boolean fits(BookRule rule, Labels wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      String own = rule.labels().get(wanted.name(i));
      if (own != null && !own.contains("{{") && !own.equals(wanted.value(i))) {
        return false;
      }
    }
    return true;
  }

  private String unknown(String alert) {
    TreeSet<String> names = new TreeSet<>();
    rules.forEach(rule -> names.add(rule.rule().name()));
    String advice =
        Suggestion.nearest(alert, names)
            .map(near -> "did you mean \"" + near + "\"?")
            .orElseGet(
                () ->
                    names.isEmpty()
                        ? "there is none at all"
                        : "it has "
                            + String.join(", ", names.stream().limit(LISTED).toList())
                            + (names.size() > LISTED ? ", ..." : ""));
    return "there is no alert \"" + alert + "\" in " + source + ": " + advice;
  }
}
