package dev.grafter.logql.syntax;

import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Where the parts of one query were written. Parts are told apart by identity, since equal parts
 * may stand at several places.
 */
public final class Positions {
  private final IdentityHashMap<Object, Position> places = new IdentityHashMap<>();

  Positions() {}

  void put(Object part, Position position) {
    places.put(part, position);
  }

  /** Where that part of the tree was written, if it is one that is kept track of. */
  public Optional<Position> of(Object part) {
    return Optional.ofNullable(places.get(part));
  }
}
