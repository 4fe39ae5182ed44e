package dev.grafter.logs.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GoRegexLimitsTest {

  @Test
  void nestedRepetitionsAreRefusedAsGoRefusesThem() {
    assertThatThrownBy(() -> GoRegex.compile("((a{1000}){1000}){1000}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("error parsing regexp: invalid repeat count");
  }
}
