package dev.grafter.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Kubernetes label selector: {@code k=v}, {@code k!=v}, {@code k in (a,b)}, {@code k}, {@code
 * !k}.
 */
final class LabelSelector {

  private static final String KEY = "([A-Za-z0-9._/-]+)";
  private static final Pattern TERM =
      Pattern.compile(
          "\\s*(?:(!)\\s*"
              + KEY
              + "|"
              + KEY
              + "\\s+(in|notin)\\s*\\(([^()]*)\\)|"
              + KEY
              + "\\s*(==|!=|=)\\s*([A-Za-z0-9._-]*)|"
              + KEY
              + ")\\s*(?:,|$)");

  private LabelSelector() {}

  /** The test that a selector makes; an empty one takes all. */
  static Predicate<Map<String, String>> parse(String selector) {
    List<Predicate<Map<String, String>>> terms = new ArrayList<>();
    Matcher match = TERM.matcher(selector);
    int at = 0;
    while (at < selector.length()) {
      if (!match.find(at) || match.start() != at) {
        throw ErrorShape.STATUS.bad("unable to parse requirement: " + selector);
      }
      terms.add(term(match));
      at = match.end();
    }
    return labels -> terms.stream().allMatch(term -> term.test(labels));
  }

  private static Predicate<Map<String, String>> term(Matcher match) {
    if (match.group(1) != null) {
      String key = match.group(2);
      return labels -> !labels.containsKey(key);
    } else if (match.group(4) != null) {
      return membership(match.group(3), match.group(4).equals("in"), values(match.group(5)));
    } else if (match.group(7) != null) {
      return membership(match.group(6), !match.group(7).equals("!="), Set.of(match.group(8)));
    }
    String key = match.group(9);
    return labels -> labels.containsKey(key);
  }

  private static Predicate<Map<String, String>> membership(
      String key, boolean inside, Set<String> values) {
    return labels -> {
      String value = labels.get(key);
      return (value != null && values.contains(value)) == inside;
    };
  }

  private static Set<String> values(String list) {
    return Pattern.compile(",")
        .splitAsStream(list)
        .map(String::trim)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
