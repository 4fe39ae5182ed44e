package dev.grafter.lint.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.lint.Environment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {

  private final Interpolation interpolation =
      new Interpolation(Environment.of(Map.of("HOME", "/home/g", "X", "5")));

  /** What Go makes of the same texts with the same variables. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          Cost $5 $HOME $$ ~ `Cost  /home/g $`
          100$ ~ 100$
          a $ b ~ a $ b
          {{ $labels.a }} ~ {{ .a }}
          {{ $$labels.a }} ~ {{ $labels.a }}
          $${__value.raw} ~ ${__value.raw}
          x${__value.raw} ~ x
          ${HOME}/$X ~ /home/g/5
          $__env{HOME} ~ /home/g
          $__vault{a} ~ {a}
          a${}b ~ ab
          a${b ~ ab
          a${1}b ~ ab
          a$(b) ~ a$(b)
          a$#b$!c ~ abc
          $$$HOME ~ $/home/g
          $Xé ~ 5é
          """)
  void expandsAsGoDoes(String text, String expected) {
    assertThat(interpolation.expand(text).value()).isEqualTo(expected);
  }

  @Test
  @Timeout(10)
  void takesLinearTime() {
    for (String hostile : List.of("${", "${A}", "}${", "$__a{", "$$", "$a")) {
      assertThat(interpolation.expand(hostile.repeat(300_000)).value()).isNotNull();
    }
  }

  @Test
  void tellsWhatGotLost() {
    Expansion expansion = interpolation.expand("$labels ${NOPE} $5 $HOME");
    assertThat(expansion.unset()).containsExactly("NOPE", "labels");
    assertThat(expansion.eaten()).containsExactly("$5");
    assertThat(expansion.fromEnvironment()).isTrue();
    assertThat(expansion.changed()).isTrue();
  }

  @Test
  void aFileMustBeReadableUnlessItsDirectoryIsElsewhere() {
    assertThat(interpolation.expand("$__file{/nowhere-at-all}").missingFiles())
        .isEqualTo(List.of("/nowhere-at-all"));
    assertThat(interpolation.expand("$__file{/run/no-such-dir/secret}").unseenFiles())
        .isEqualTo(List.of("/run/no-such-dir/secret"));
  }
}
