package dev.grafter.logs.schema;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a value can be.
 *
 * @param values all that it can be; empty when that is not known
 * @param always whether every entry has it
 */
record Possible(Optional<Set<String>> values, boolean always) {

  /** More values than these are as good as any. */
  private static final int MAX_VALUES = 64;

  static final Possible ANY_OR_NONE = new Possible(Optional.empty(), false);

  Possible {
    values = values.filter(set -> !set.isEmpty() && set.size() <= MAX_VALUES).map(Set::copyOf);
  }

  /** One of these two. */
  Possible or(Possible other) {
    Optional<Set<String>> both =
        values.flatMap(
            mine ->
                other.values.map(
                    theirs -> {
                      Set<String> all = new TreeSet<>(mine);
                      all.addAll(theirs);
                      return all;
                    }));
    return new Possible(both, always && other.always);
  }

  /** The same value, in some entries only. */
  Possible sometimes() {
    return new Possible(values, false);
  }

  /** This value, put over an older one where it is there. */
  Possible over(Possible older) {
    if (always || older == null) {
      return this;
    }
    return new Possible(or(older).values, older.always);
  }
}
