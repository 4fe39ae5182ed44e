package dev.grafter.logs.run;

import dev.grafter.gotext.GoString;
import dev.grafter.logql.regex.RegexCursor;
import dev.grafter.logs.pipeline.DropStage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Drops entries that meet all conditions. */
final class DropStep extends Step {

  private final DropStage stage;
  private final Clock clock;
  private final List<String> sources;
  private final Optional<String> value;
  private final RegexCursor expression;
  private final String separator;

  DropStep(Step next, DropStage stage, Clock clock) {
    super(next);
    this.stage = stage;
    this.clock = clock;
    this.sources = stage.sources().orElse(null);
    this.value = stage.value();
    this.expression = stage.expression().map(regex -> regex.cursor()).orElse(null);
    this.separator = stage.separator().orElse(";");
  }

  @Override
  void accept(Work work) {
    boolean drops = longEnough(work) && oldEnough(work) && fits(work);
    if (!drops) {
      pass(work);
    }
  }

  private boolean longEnough(Work work) {
    return stage.longerThan().isEmpty()
        || GoString.length(work.line) > stage.longerThan().getAsLong();
  }

  private boolean oldEnough(Work work) {
    Optional<Duration> age = stage.olderThan();
    return age.isEmpty() || work.time.isBefore(clock.instant().minus(age.get()));
  }

  private boolean fits(Work work) {
    if (sources == null) {
      return expression == null || expression.find(work.line);
    }
    if (expression == null && value.isEmpty()) {
      return sources.stream().allMatch(work.extracted::has);
    }
    String joined = joined(work);
    return joined != null
        && (value.isPresent() ? joined.equals(value.get()) : expression.find(joined));
  }

  /** The sources that are there; null when one of them cannot be a string. */
  private String joined(Work work) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (String source : sources) {
      if (work.extracted.has(source)) {
        String part = work.extracted.text(source);
        if (part == null) {
          return null;
        }
        text.append(first ? "" : separator).append(part);
        first = false;
      }
    }
    return text.toString();
  }
}
