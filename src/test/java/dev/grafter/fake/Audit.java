package dev.grafter.fake;

import java.time.Instant;

/**
 * Who made an object and who changed it last.
 *
 * @param updatedBy null until the first change
 */
record Audit(Identity createdBy, Instant created, Identity updatedBy, Instant updated) {

  static Audit created(Identity by, Instant at) {
    return new Audit(by, at, null, at);
  }

  Audit updated(Identity by, Instant at) {
    return new Audit(createdBy, created, by, at);
  }

  /** The last writer; the creator of an object that nobody changed. */
  Identity lastWriter() {
    return updatedBy == null ? createdBy : updatedBy;
  }
}
