package dev.grafter.scenario;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Fields;
import java.util.function.Supplier;

/** Turns the complaint of a value's own type into one with file, line and property. */
final class Read {

  private Read() {}

  /**
   * The value.
   *
   * @throws CodecException at the key, when making the value fails
   */
  static <T> T value(Fields fields, String key, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw fields.fail(key, e.getMessage());
    } catch (ArithmeticException e) {
      throw fields.fail(key, "too far from the start to be a time");
    }
  }
}
