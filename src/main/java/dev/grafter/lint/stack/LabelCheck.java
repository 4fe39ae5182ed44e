package dev.grafter.lint.stack;

import static dev.grafter.lint.stack.StackRule.STACK_LABEL;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.logql.check.CheckContext;
import dev.grafter.logql.check.KnownLabels;
import dev.grafter.logql.check.QueryCheck;
import dev.grafter.logql.check.QueryFinding;
import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.pipeline.PromtailConfig;
import dev.grafter.logs.pipeline.ScrapeJob;
import dev.grafter.logs.schema.PipelineSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The ruler's rules ask for labels that Promtail's pipeline makes. Only one job of one Promtail can
 * be judged: what several make together is anybody's guess.
 */
final class LabelCheck implements StackCheck {

  private static final Set<QueryFinding.Rule> WANTED =
      Set.of(
          QueryFinding.Rule.UNKNOWN_LABEL,
          QueryFinding.Rule.NOT_INDEXED,
          QueryFinding.Rule.IMPOSSIBLE_VALUE);

  @Override
  public void check(Stack stack, Report report) {
    stack.all(Program.LOKI).forEach(loki -> check(stack, loki, report));
  }

  private static void check(Stack stack, Running loki, Report report) {
    List<Running> collectors =
        stack.collectors().filter(each -> Tenants.reaches(each, loki)).toList();
    if (collectors.size() == 1) {
      schema(collectors.get(0)).ifPresent(schema -> rules(loki, schema, report));
    }
  }

  private static Optional<LabelSchema> schema(Running collector) {
    if (collector.program() != Program.PROMTAIL) {
      return Optional.empty();
    }
    String path = collector.configPath().flatMap(collector::onMachine).orElse("");
    try {
      return collector
          .configText()
          .map(text -> PromtailConfig.parse(text, path).jobs())
          .filter(jobs -> jobs.size() == 1)
          .map(jobs -> schema(jobs.get(0)));
    } catch (CodecException e) {
      return Optional.empty();
    }
  }

  private static LabelSchema schema(ScrapeJob job) {
    Stream<String> names =
        Stream.concat(
            job.rules().stream().map(rule -> rule.targetLabel()),
            job.staticLabels().keySet().stream());
    Map<String, LabelSchema.Label> discovered = new TreeMap<>();
    names
        .filter(name -> !name.isEmpty() && !name.startsWith("__"))
        .forEach(
            name ->
                discovered.put(
                    name,
                    new LabelSchema.Label(name, LabelSchema.Kind.INDEX, Optional.empty(), false)));
    return PipelineSchema.of(job.pipeline(), new LabelSchema(discovered));
  }

  private static void rules(Running loki, LabelSchema schema, Report report) {
    loki
        .configOrNothing()
        .flatMap(RulesCheck::directory)
        .map(directory -> loki.filesWithin(directory.value()))
        .orElse(Set.of())
        .stream()
        .flatMap(file -> loki.onMachine(file).stream())
        .flatMap(file -> RulesCheck.rules(loki, file))
        .forEach(rule -> rule(rule, new Own(schema), report));
  }

  private static void rule(Node.Obj rule, KnownLabels labels, Report report) {
    rule.find("expr")
        .filter(Node.Str.class::isInstance)
        .ifPresent(
            expr ->
                QueryCheck.check(
                        ((Node.Str) expr).value(),
                        CheckContext.rule(Duration.ofMinutes(1)).withLabels(labels))
                    .stream()
                    .filter(finding -> WANTED.contains(finding.rule()))
                    .forEach(
                        finding ->
                            report.add(STACK_LABEL, expr.where(), "expr", finding.message())));
  }

  /** A pipeline's labels and those that Loki adds by itself, whatever its version. */
  private record Own(LabelSchema schema) implements KnownLabels {

    private static final Set<String> LOKIS = Set.of("service_name", "detected_level");

    @Override
    public Optional<Known> known(String label) {
      return schema
          .known(label)
          .or(
              () ->
                  LOKIS.contains(label)
                      ? Optional.of(new Known(label.equals("service_name"), Optional.empty()))
                      : Optional.empty());
    }

    @Override
    public Set<String> names() {
      return schema.names();
    }
  }
}
