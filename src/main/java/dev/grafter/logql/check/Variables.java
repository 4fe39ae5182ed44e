package dev.grafter.logql.check;

import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.Interval;
import dev.grafter.logql.syntax.LabelFilter;
import dev.grafter.logql.syntax.LogRange;
import dev.grafter.logql.syntax.Matcher;
import dev.grafter.logql.syntax.Scalar;
import dev.grafter.logql.syntax.Stage;
import dev.grafter.logql.syntax.Text;
import dev.grafter.logql.syntax.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds Grafana's variables in a query. */
final class Variables {
  private final Set<Variable> found = new LinkedHashSet<>();

  private Variables() {}

  /** All variables, each once. */
  static List<Variable> in(Expr expr) {
    Variables variables = new Variables();
    Parts parts = Parts.of(expr);
    parts.queries.forEach(query -> query.matchers().forEach(variables::matcher));
    parts.stages.forEach(variables::stage);
    parts.conditions.forEach(variables::condition);
    parts.ranges.forEach(variables::range);
    parts.rangeAggregations.forEach(
        aggregation -> {
          aggregation.parameter().ifPresent(variables::scalar);
          aggregation.grouping().ifPresent(g -> g.labels().forEach(variables::name));
        });
    parts.vectorAggregations.forEach(
        aggregation -> {
          aggregation.parameter().ifPresent(variables::scalar);
          aggregation.grouping().labels().forEach(variables::name);
        });
    parts.literals.forEach(variables::scalar);
    parts.replaceTexts.forEach(variables::text);
    return List.copyOf(variables.found);
  }

  private void text(Text text) {
    found.addAll(text.variables());
  }

  private void name(String name) {
    if (name.startsWith("$") && name.length() > 1) {
      found.addAll(Text.template(name).variables());
    }
  }

  private void scalar(Scalar scalar) {
    add(scalar.variable());
  }

  private void add(Optional<Variable> variable) {
    variable.ifPresent(found::add);
  }

  private void interval(Interval interval) {
    add(interval.variable());
  }

  private void range(LogRange range) {
    interval(range.interval());
    interval(range.offset());
    range.unwrap().ifPresent(unwrap -> name(unwrap.label()));
  }

  private void matcher(Matcher matcher) {
    name(matcher.name());
    text(matcher.value());
  }

  private void condition(LabelFilter condition) {
    if (condition instanceof LabelFilter.StringFilter string) {
      matcher(string.matcher());
    } else if (condition instanceof LabelFilter.NumberFilter number) {
      name(number.name());
      scalar(number.value());
    } else if (condition instanceof LabelFilter.DurationFilter duration) {
      name(duration.name());
      interval(duration.value());
    } else if (condition instanceof LabelFilter.BytesFilter bytes) {
      name(bytes.name());
    } else if (condition instanceof LabelFilter.IpFilter ip) {
      name(ip.name());
      text(ip.pattern());
    }
  }

  private void stage(Stage stage) {
    if (stage instanceof Stage.LineFilter filter) {
      filter.operands().forEach(operand -> text(operand.text()));
    } else if (stage instanceof Stage.Json json) {
      json.extractions().forEach(this::extraction);
    } else if (stage instanceof Stage.Logfmt logfmt) {
      logfmt.extractions().forEach(this::extraction);
    } else if (stage instanceof Stage.Regexp regexp) {
      text(regexp.expression());
    } else if (stage instanceof Stage.Pattern pattern) {
      text(pattern.expression());
    } else if (stage instanceof Stage.LineFormat format) {
      text(format.template());
    } else if (stage instanceof Stage.LabelFormat format) {
      format.assignments().forEach(this::assignment);
    } else if (stage instanceof Stage.Drop drop) {
      drop.labels().forEach(this::choice);
    } else if (stage instanceof Stage.Keep keep) {
      keep.labels().forEach(this::choice);
    }
  }

  private void extraction(Stage.Extraction extraction) {
    name(extraction.label());
    text(extraction.expression());
  }

  private void assignment(Stage.Assignment assignment) {
    name(assignment.label());
    if (assignment instanceof Stage.Template template) {
      text(template.template());
    } else if (assignment instanceof Stage.Rename rename) {
      name(rename.source());
    }
  }

  private void choice(Stage.LabelChoice choice) {
    if (choice instanceof Stage.Matching matching) {
      matcher(matching.matcher());
    } else {
      name(choice.name());
    }
  }
}
