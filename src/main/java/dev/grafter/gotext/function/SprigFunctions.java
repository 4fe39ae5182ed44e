package dev.grafter.gotext.function;

import dev.grafter.gotext.template.FuncMap;

/**
 * The functions of Sprig 3, which Promtail and Alloy offer in full and Loki in part. Keys, values
 * and random things come in a fixed order; keys and certificates cannot be made.
 */
public final class SprigFunctions {
  private SprigFunctions() {}

  /** All of them. */
  public static FuncMap of(Environment environment) {
    return TextFunctions.make()
        .and(NumberFunctions.make())
        .and(ListFunctions.make())
        .and(DictFunctions.make())
        .and(ValueFunctions.make())
        .and(EncodingFunctions.make())
        .and(PathFunctions.make())
        .and(DateFunctions.make(environment.clock()))
        .and(RegexFunctions.sprig(environment.regex()))
        .and(WorldFunctions.make(environment));
  }
}
