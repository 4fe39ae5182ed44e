package dev.grafter.logql.check;

import dev.grafter.logql.syntax.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects findings of one query and knows where its parts stand. */
final class Findings {
  private final Function<Object, Optional<Position>> positions;
  private final List<QueryFinding> findings = new ArrayList<>();

  Findings(Function<Object, Optional<Position>> positions) {
    this.positions = positions;
  }

  /** A finding about a part of the query. */
  void add(QueryFinding.Rule rule, Object part, String message) {
    findings.add(new QueryFinding(rule, message, positions.apply(part)));
  }

  /** In the order of the query; those without a place first. */
  List<QueryFinding> list() {
    Comparator<QueryFinding> byPlace =
        Comparator.comparing(f -> f.position().orElse(new Position(0, 0)), Findings::compare);
    return findings.stream().distinct().sorted(byPlace).toList();
  }

  private static int compare(Position a, Position b) {
    return a.line() != b.line()
        ? Integer.compare(a.line(), b.line())
        : Integer.compare(a.column(), b.column());
  }
}
