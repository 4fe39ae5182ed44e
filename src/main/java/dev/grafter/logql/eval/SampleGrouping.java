package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.Grouping;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How the labels of a line become those of its series.
 *
 * @param names the labels that are kept or left out, ordered
 * @param without whether they are left out
 * @param noLabels whether none is kept
 */
record SampleGrouping(List<String> names, boolean without, boolean noLabels) {

  /** All labels stay. */
  static final SampleGrouping NONE = new SampleGrouping(List.of(), false, false);

  SampleGrouping {
    names = List.copyOf(new TreeSet<>(names));
  }

  /** The grouping of an aggregation; an empty {@code by} keeps no label. */
  static SampleGrouping of(Optional<Grouping> grouping) {
    return grouping
        .map(g -> new SampleGrouping(g.labels(), g.without(), !g.without() && g.labels().isEmpty()))
        .orElse(NONE);
  }

  /** Without a grouping, an unwrapped label is no part of the series. */
  SampleGrouping unwrapping(String label) {
    if (!names.isEmpty() && !without) {
      return this;
    }
    return new SampleGrouping(
        Stream.concat(names.stream(), Stream.of(label)).toList(), true, noLabels);
  }

  /** As it was, but no label is kept. */
  SampleGrouping withNoLabels() {
    return new SampleGrouping(names, without, true);
  }
}
