package dev.grafter.gotext.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.gotext.function.Environment;
import dev.grafter.gotext.function.PromtailFunctions;
import dev.grafter.gotext.function.RegexEngine;
import dev.grafter.gotext.value.DictValue;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile templates end soon, with a clear error, and on a small stack. */
@Timeout(20)
class TemplateLimitsTest {
  private static final FuncMap FUNCTIONS =
      PromtailFunctions.of(Environment.of(Clock.systemUTC(), RegexEngine.NONE));

  private static String run(String text) {
    return Template.named("t")
        .functions(FUNCTIONS)
        .limits(new Limits(100_000, 20_000, 1_000))
        .parse(text)
        .execute(DictValue.ofStrings(Map.of("x", "y")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{range 1000000000}}{{end}}",
        "{{range $i, $e := until 90000}}{{range until 90000}}{{end}}{{end}}",
        "{{define \"a\"}}{{template \"a\"}}{{end}}{{template \"a\"}}",
        "{{define \"a\"}}{{template \"a\"}}{{template \"a\"}}{{end}}{{template \"a\"}}",
        "{{range 1000}}{{range 1000}}xxxxxxxxxx{{end}}{{end}}",
        "{{repeat 1000000000 \"x\"}}",
        "{{\"x\" | repeat 90000 | repeat 90000}}",
        "{{\"x\" | repeat 90000 | indent 90000}}",
        "{{nindent 2000000000 \"x\"}}",
        "{{\"x\" | repeat 90000 | replace \"\" (repeat 90000 \"y\")}}",
        "{{printf \"%999999d%999999d\" 1 1}}",
        "{{printf \"%.999999f\" 1.5}}",
        "{{untilStep 0 2000000000 1 | len}}",
        "{{seq 0 2000000000}}",
        "{{randAlpha 2000000000}}",
        "{{$l := list}}{{range 1000000}}{{$l = append $l 1}}{{end}}{{len $l}}",
        "{{range 1000000}}{{$x := repeat 90000 \"x\"}}{{end}}",
        "{{$l := list}}{{range 60}}{{$l = list $l $l}}{{end}}{{$l}}",
        "{{$l := list}}{{range 60}}{{$l = list $l $l}}{{end}}{{mustToJson $l}}",
        "{{$l := list}}{{range 60}}{{$l = list $l $l}}{{end}}{{deepEqual $l $l}}",
        "{{$l := list}}{{range 60}}{{$l = list $l $l}}{{end}}{{uniq $l}}",
        "{{$d := dict}}{{$_ := set $d \"a\" $d}}{{$d}}",
        "{{$d := dict}}{{$_ := set $d \"a\" $d}}{{mustToJson $d}}",
        "{{$d := dict}}{{$_ := set $d \"a\" $d}}{{deepCopy $d}}",
        "{{$d := dict}}{{$_ := set $d \"a\" $d}}{{has $d (list $d)}}",
        "{{$d := dict}}{{$_ := set $d \"a\" $d}}{{merge $d $d}}",
        "{{wrapWith 1 (repeat 90000 \"-\") (repeat 90000 \"x\")}}"
      })
  void stopsWhatWouldGrowOrHang(String text) {
    assertThatThrownBy(() -> run(text))
        .isInstanceOf(TemplateExecException.class)
        .hasMessageContaining("exceed");
  }

  @Test
  void refusesDeepParentheses() {
    String text = "{{" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "}}";

    assertThatThrownBy(() -> run(text))
        .isInstanceOf(TemplateParseException.class)
        .hasMessage("template: t:1: max expression depth exceeded");
  }

  @Test
  void refusesDeepBlocks() {
    String text = "{{if 1}}".repeat(100_000) + "{{end}}".repeat(100_000);
    String chain = "{{if 0}}" + "{{else if 0}}".repeat(100_000) + "{{end}}";

    assertThatThrownBy(() -> run(text)).hasMessage("template: t:1: max block depth exceeded");
    assertThatThrownBy(() -> run(chain)).hasMessage("template: t:1: max block depth exceeded");
  }

  @Test
  void runsTheDeepestThatItAcceptsOnASmallStack() throws InterruptedException {
    String deep = "(".repeat(90) + "1" + ")".repeat(90);
    String text = "{{if 1}}".repeat(90) + "{{" + deep + "}}" + "{{end}}".repeat(90);
    String recursion =
        "{{define \"a\"}}{{if . | lt 0}}{{template \"a\" (sub . 1)}}{{else}}.{{end}}{{end}}"
            + "{{template \"a\" 300}}";
    AtomicReference<String> outcome = new AtomicReference<>();
    Thread thread =
        new Thread(null, () -> outcome.set(run(text) + run(recursion)), "small", 512 * 1024);
    thread.start();
    thread.join();

    assertThat(outcome).hasValue("1.");
  }

  @Test
  void readsTheDeepestJsonThatItAccepts() {
    assertThat(run("{{fromJson (printf \"%s%s\" (repeat 150 \"[\") (repeat 150 \"]\")) | kindOf}}"))
        .isEqualTo("slice");
    assertThat(run("{{fromJson (repeat 50000 \"[\") | kindOf}}")).isEqualTo("invalid");
  }
}
