package dev.grafter.fleet;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A Loki whose volume already holds logs in the old schema, v11 with boltdb-shipper. What is stored
 * stays as it is; from a day on, new lines are stored in the new schema.
 *
 * @param from the first day of the new schema, in UTC
 * @param done whether that day has come
 */
public record SchemaChange(LocalDate from, boolean done) {

  /** Checks the day. */
  public SchemaChange {
    Objects.requireNonNull(from, "from");
  }

  /** The change on that day, as seen today. */
  public static SchemaChange on(LocalDate from, LocalDate today) {
    return new SchemaChange(from, !today.isBefore(from));
  }
}
