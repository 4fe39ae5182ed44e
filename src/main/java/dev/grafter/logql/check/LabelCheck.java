package dev.grafter.logql.check;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.grafter.logql.check.QueryFinding.Rule;
import dev.grafter.logql.syntax.LabelFilter;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.LogRange;
import dev.grafter.logql.syntax.Matcher;
import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.Stage;
import dev.grafter.logql.syntax.Text;
import java.util.Optional;
import java.util.Set;

/** Checks that the labels and values that a query names can be there. */
final class LabelCheck {
  private final KnownLabels labels;
  private final Findings findings;

  LabelCheck(KnownLabels labels, Findings findings) {
    this.labels = labels;
    this.findings = findings;
  }

  void check(Parts parts) {
    for (LogQuery query : parts.queries) {
      query.matchers().forEach(this::selector);
      pipeline(query);
    }
    parts.rangeAggregations.forEach(this::range);
  }

  private void selector(Matcher matcher) {
    if (matcher.name().startsWith("$")) {
      return;
    }
    Optional<KnownLabels.Known> known = labels.known(matcher.name());
    if (known.isEmpty()) {
      findings.add(
          Rule.UNKNOWN_LABEL,
          matcher,
          "no line has the label " + matcher.name() + "; there are " + listed());
    } else if (!known.get().indexed()) {
      findings.add(
          Rule.NOT_INDEXED,
          matcher,
          matcher.name()
              + " is kept beside the line, not in the index: filter on it behind a pipe instead");
    } else {
      values(matcher, known.get().values(), matcher);
    }
  }

  private String listed() {
    return new LabelScope(labels).listed();
  }

  private void values(Matcher matcher, Optional<Set<String>> values, Object place) {
    if (values.isEmpty()
        || matcher.operator().isNegative()
        || !(matcher.value() instanceof Text.Plain plain)
        || plain.value().isEmpty()) {
      return;
    }
    boolean possible =
        matcher.operator().isRegex()
            ? anyMatches(plain.value(), values.get())
            : values.get().contains(plain.value());
    if (!possible) {
      findings.add(
          Rule.IMPOSSIBLE_VALUE,
          place,
          matcher + " never holds: " + matcher.name() + " is one of " + sorted(values.get()));
    }
  }

  private static boolean anyMatches(String expression, Set<String> values) {
    try {
      Pattern pattern = Pattern.compile("^(?:" + expression + ")$");
      return values.stream().anyMatch(pattern::matches) || pattern.matches("");
    } catch (PatternSyntaxException e) {
      return true;
    }
  }

  private static String sorted(Set<String> values) {
    return String.join(", ", values.stream().sorted().toList());
  }

  private void pipeline(LogQuery query) {
    LabelScope scope = new LabelScope(labels);
    for (Stage stage : query.stages()) {
      if (stage instanceof Stage.Filter filter) {
        Parts.conditions(filter.filter()).forEach(condition -> condition(condition, scope));
      }
      stage.accept(scope);
    }
  }

  private void condition(LabelFilter condition, LabelScope scope) {
    String name = name(condition);
    if (!scope.has(name)) {
      unknown(name, condition, scope);
    }
  }

  private void unknown(String name, Object place, LabelScope scope) {
    findings.add(
        Rule.UNKNOWN_LABEL,
        place,
        "no line has the label " + name + " at this point; there are " + scope.listed());
  }

  private static String name(LabelFilter condition) {
    if (condition instanceof LabelFilter.StringFilter string) {
      return string.matcher().name();
    } else if (condition instanceof LabelFilter.NumberFilter number) {
      return number.name();
    } else if (condition instanceof LabelFilter.DurationFilter duration) {
      return duration.name();
    } else if (condition instanceof LabelFilter.BytesFilter bytes) {
      return bytes.name();
    } else if (condition instanceof LabelFilter.IpFilter ip) {
      return ip.name();
    }
    throw new IllegalStateException("not a simple condition: " + condition);
  }

  private void range(RangeAggregation aggregation) {
    LogRange range = aggregation.range();
    LabelScope scope = new LabelScope(labels);
    range.query().stages().forEach(stage -> stage.accept(scope));
    range
        .unwrap()
        .filter(unwrap -> !scope.has(unwrap.label()))
        .ifPresent(unwrap -> unknown(unwrap.label(), unwrap, scope));
    aggregation.grouping().stream()
        .flatMap(grouping -> grouping.labels().stream())
        .filter(label -> !scope.has(label))
        .forEach(label -> unknown(label, aggregation, scope));
  }
}
