package dev.grafter.scenario;

import dev.grafter.alerting.AlertState;
import dev.grafter.codec.CodecException;
import dev.grafter.codec.Fields;
import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.syntax.Expr;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads the items of {@code expect}. */
final class ExpectationReader {

  private final Timeline time;
  private final LokiVersion loki;

  ExpectationReader(Timeline time, LokiVersion loki) {
    this.time = time;
    this.loki = loki;
  }

  Expectation read(Node node) {
    Fields fields = Fields.of(node, "an item of expect");
    Expectation expectation = expectation(fields);
    fields.done();
    return expectation;
  }

  private Expectation expectation(Fields fields) {
    Optional<String> query = fields.text("query");
    Optional<String> alert = fields.scalarText("alert");
    if (query.isPresent() == alert.isPresent()) {
      throw new CodecException(
          fields.where(), "an item of expect is about either an alert or a query: name one");
    }
    return query.isPresent() ? answers(fields, query.get()) : onAlert(fields, alert.get());
  }

  private Expectation onAlert(Fields fields, String alert) {
    Optional<AlertState> state = fields.parsed("state", StateWords::parse);
    Optional<Long> fires = fields.integer("fires");
    if (state.isPresent() == fires.isPresent()) {
      throw new CodecException(
          fields.where(),
          "an expectation on an alert has either a state with a time, or a number of fires");
    }
    Labels labels = Labels.of(fields.textMap("labels"));
    Optional<AlertEngine> engine = fields.oneOf("engine", AlertEngine.class);
    if (state.isEmpty()) {
      return fires(fields, alert, fires.get(), labels, engine);
    }
    Labels annotations = Labels.of(fields.textMap("annotations"));
    if (state.get() == AlertState.NORMAL && annotations.size() > 0) {
      throw fields.fail("annotations", "an alert that is normal says nothing: leave them out");
    }
    return new Expectation.State(
        fields.where(), at(fields), alert, state.get(), labels, annotations, engine);
  }

  private static Expectation fires(
      Fields fields, String alert, long count, Labels labels, Optional<AlertEngine> engine) {
    if (count < 0) {
      throw fields.fail("fires", "an alert fires 0 times or more often, not " + count);
    }
    if (fields.node("at").isPresent()) {
      throw fields.fail("at", "\"fires\" counts in the whole scenario: leave the time out");
    }
    return new Expectation.Fires(fields.where(), alert, count, labels, engine);
  }

  private long at(Fields fields) {
    String text = fields.scalarText("at").orElseThrow(() -> fields.missing("at"));
    return Read.value(fields, "at", () -> time.moment(text));
  }

  private Expectation answers(Fields fields, String text) {
    Location place = fields.where("query");
    Expr query = new QueryReader(loki).read(text, place, "query");
    Expectation.Answer answer =
        new Expectation.Answer(
            count(fields, "lines"),
            count(fields, "series"),
            fields.number("value").map(OptionalDouble::of).orElse(OptionalDouble.empty()),
            Labels.of(fields.textMap("labels")));
    checkKind(fields, query, answer);
    return new Expectation.Answers(fields.where(), at(fields), query, text, answer);
  }

  private static OptionalInt count(Fields fields, String key) {
    Optional<Long> count = fields.integer(key);
    if (count.isEmpty()) {
      return OptionalInt.empty();
    }
    if (count.get() < 0 || count.get() > Integer.MAX_VALUE) {
      throw fields.fail(key, "there cannot be " + count.get() + " " + key);
    }
    return OptionalInt.of(count.get().intValue());
  }

  private static void checkKind(Fields fields, Expr query, Expectation.Answer answer) {
    boolean numbers = answer.series().isPresent() || answer.value().isPresent();
    if (answer.lines().isEmpty() && !numbers) {
      throw new CodecException(
          fields.where(),
          "an expectation on a query lacks its answer: lines of a log query, series or value of a"
              + " metric query");
    }
    if (query.isMetric() && answer.lines().isPresent()) {
      throw fields.fail("lines", "this query answers with numbers: expect series or a value");
    }
    if (!query.isMetric() && numbers) {
      throw fields.fail("query", "this query answers with lines: expect lines");
    }
  }
}
