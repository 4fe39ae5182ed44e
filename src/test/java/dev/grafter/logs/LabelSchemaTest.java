package dev.grafter.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grafter.logql.check.CheckContext;
import dev.grafter.logql.check.QueryCheck;
import dev.grafter.logs.LabelSchema.Kind;
import dev.grafter.logs.LabelSchema.Label;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelSchemaTest {

  @Test
  void theLevelIsOneOfOurWords() {
    Label level = LabelSchema.declared().find("level").orElseThrow();

    assertThat(level.kind()).isEqualTo(Kind.INDEX);
    assertThat(level.canBe("error")).isTrue();
    assertThat(level.canBe("E")).isFalse();
    assertThat(level.canBe("")).isFalse();
  }

  @Test
  void aLabelThatNotEveryLineCarriesCanBeEmpty() {
    assertThat(LabelSchema.declared().find("service").orElseThrow().canBe("")).isTrue();
  }

  @Test
  void whereInTheSourceStandsBesideTheLine() {
    assertThat(LabelSchema.declared().names(Kind.METADATA)).containsExactly("file", "line");
  }

  @Test
  void lokiAddsItsOwn() {
    assertThat(LabelSchema.declared().find("service_name")).isEmpty();
    assertThat(LabelSchema.declared().withLokisOwn().find("service_name").orElseThrow().kind())
        .isEqualTo(Kind.INDEX);
    assertThat(LabelSchema.declared().withLokisOwn().find("detected_level").orElseThrow().kind())
        .isEqualTo(Kind.METADATA);
  }

  @Test
  void aLabelIsDeclaredOnce() {
    Label job = new Label("job", Kind.INDEX, Optional.empty(), false);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabelSchema.of(List.of(job, job)))
        .withMessage("label \"job\" is declared twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Label("job", Kind.INDEX, Optional.of(Set.of()), false))
        .withMessage("label \"job\" can have no value at all");
  }

  @Test
  void tellsAQueryWhichLabelsThereAre() {
    CheckContext panel = CheckContext.panel().withLabels(LabelSchema.declared());

    assertThat(QueryCheck.check("{container_name=\"x\", level=\"error\"} | file=\"a\"", panel))
        .isEmpty();
    assertThat(QueryCheck.check("{file=\"a\"}", panel))
        .extracting(finding -> finding.rule().id())
        .containsExactly("label-not-indexed");
    assertThat(QueryCheck.check("{level=\"E\"}", panel))
        .extracting(finding -> finding.rule().id())
        .containsExactly("impossible-value");
  }
}
