package dev.grafter.render.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlloyBlockTest {

  @Test
  void alignsNeighboursUpToAnAttributeWithLinesOfItsOwn() {
    AlloyBlock block =
        AlloyBlock.of("a.b", "c")
            .put("x", "1")
            .put("long_name", AlloyValue.object(Map.of("k", "v", "a b", "\"", "true", "")))
            .put("after", AlloyValue.of(Duration.ofMinutes(90)))
            .put("z", AlloyValue.strings(List.of("p", "q")))
            .block("inner", inner -> inner.putFlag("off", false))
            .put("last", AlloyValue.of(0.5));
    assertThat(block.print())
        .isEqualTo(
            """
            a.b "c" {
            \tx         = "1"
            \tlong_name = {
            \t\t"a b"  = "\\"",
            \t\tk      = "v",
            \t\t"true" = "",
            \t}
            \tafter = "1h30m0s"
            \tz     = ["p", "q"]

            \tinner { }
            \tlast = 0.5
            }""");
  }

  @Test
  void printsFilesWithAnEmptyLineBetweenBlocks() {
    assertThat(AlloyBlock.print(List.of(AlloyBlock.of("a"), AlloyBlock.of("b"))))
        .isEqualTo("a { }\n\nb { }\n");
  }
}
