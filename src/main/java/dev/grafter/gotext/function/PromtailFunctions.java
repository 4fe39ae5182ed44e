package dev.grafter.gotext.function;

import dev.grafter.gotext.template.FuncMap;

/** The functions of Promtail's and Alloy's {@code template} and {@code replace} stages. */
public final class PromtailFunctions {
  private PromtailFunctions() {}

  /** All of them: Sprig's, those with Go's names, and the salted hashes. */
  public static FuncMap of(Environment environment) {
    FuncMap hashes =
        FuncMap.builder()
            .add(
                "Hash",
                Args.texts((salt, text) -> EncodingFunctions.digest("SHA3-256", salt + text)))
            .add(
                "Sha2Hash",
                Args.texts((salt, text) -> EncodingFunctions.digest("SHA-256", salt + text)))
            .build();
    return SprigFunctions.of(environment).and(GoStyleFunctions.make()).and(hashes);
  }
}
