package dev.grafter.scenario;

import dev.grafter.alerting.AlertState;
import dev.grafter.codec.Location;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.syntax.Expr;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What should come of a scenario's lines. */
public sealed interface Expectation {

  /** The place in the scenario. */
  Location where();

  /** An expectation on an alert. */
  sealed interface OnAlert extends Expectation permits State, Fires {

    /** The alert: a rule's title, or its name in the ruler. */
    String alert();

    /** Labels that an alert has at least; only such alerts count. */
    Labels labels();

    /** The engine that it is about; empty for both. */
    Optional<AlertEngine> engine();

    /** Whether it is about rules of that engine. */
    default boolean isAbout(AlertEngine other) {
      return engine().isEmpty() || engine().get() == other;
    }
  }

  /**
   * An alert has a state at a time.
   *
   * @param where the place in the scenario
   * @param at the time, in nanoseconds since 1970; the last evaluation until then counts
   * @param alert the alert
   * @param state the state: of all alerts where it is normal, else of at least one
   * @param labels labels that the alert has at least
   * @param annotations annotations that the alert has at least
   * @param engine the engine; empty for both
   */
  record State(
      Location where,
      long at,
      String alert,
      AlertState state,
      Labels labels,
      Labels annotations,
      Optional<AlertEngine> engine)
      implements OnAlert {

    /** Checks that a state is given. */
    public State {
      Objects.requireNonNull(state, "state");
    }
  }

  /**
   * An alert fires that often in the whole scenario.
   *
   * @param where the place in the scenario
   * @param alert the alert
   * @param count how many alerts go from another state to firing; the way back from recovering does
   *     not count, since the alert was not over
   * @param labels labels that the alert has at least
   * @param engine the engine; empty for both
   */
  record Fires(
      Location where, String alert, long count, Labels labels, Optional<AlertEngine> engine)
      implements OnAlert {}

  /**
   * A query answers so.
   *
   * @param where the place in the scenario
   * @param at the time of asking, in nanoseconds since 1970
   * @param query what is asked: for lines, those from the scenario's start on; for numbers, at that
   *     time
   * @param text the query as it was written
   * @param answer what should come
   */
  record Answers(Location where, long at, Expr query, String text, Answer answer)
      implements Expectation {

    /** Checks that all are given. */
    public Answers {
      Objects.requireNonNull(query, "query");
      Objects.requireNonNull(answer, "answer");
    }
  }

  /**
   * What a query should answer with.
   *
   * @param lines how many lines; for a query of lines
   * @param series how many series
   * @param value the value of every series
   * @param labels labels that series or lines have at least; only such count
   */
  record Answer(OptionalInt lines, OptionalInt series, OptionalDouble value, Labels labels) {}
}
