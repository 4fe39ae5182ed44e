package dev.grafter.gotext.value;

/**
 * How large values are. Lists and maps can share their parts, or hold themselves, so that a small
 * template makes a value which no one can walk through.
 */
public final class Weight {
  private static final int MAX_PARTS = 100_000;
  private static final int MAX_DEPTH = 200;
  private static final int TEXT_PER_STEP = 256;
  private static final int ITEMS_PER_STEP = 16;

  private int parts;

  private Weight() {}

  /** What reading or making a value costs, in steps of an execution. */
  public static long steps(Value value) {
    if (value instanceof Value.Text text) {
      return text.value().length() / TEXT_PER_STEP;
    }
    if (value instanceof ListValue list) {
      return list.size() / ITEMS_PER_STEP;
    }
    return value instanceof DictValue dict ? dict.size() / ITEMS_PER_STEP : 0;
  }

  /**
   * Fails when a value has too many parts, all the way down, or nests too deep.
   *
   * @throws FunctionError with a clear sentence
   */
  public static void check(Value value) {
    new Weight().add(value, 0);
  }

  private void add(Value boxed, int depth) {
    Value value = boxed.unboxed();
    if (++parts > MAX_PARTS) {
      throw new FunctionError("value exceeds " + MAX_PARTS + " parts");
    }
    checkDepth(depth);
    if (value instanceof ListValue list) {
      list.items().forEach(item -> add(item, depth + 1));
    } else if (value instanceof DictValue dict) {
      dict.sortedKeys().forEach(key -> add(dict.get(key), depth + 1));
    }
  }

  /**
   * Fails where a value nests too deep to be walked through.
   *
   * @throws FunctionError with a clear sentence
   */
  public static void checkDepth(int depth) {
    if (depth > MAX_DEPTH) {
      throw new FunctionError("value exceeds " + MAX_DEPTH + " levels");
    }
  }
}
