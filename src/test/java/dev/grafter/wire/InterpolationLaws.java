package dev.grafter.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;

class InterpolationLaws {

  private static final GrafanaReader GRAFANA = new GrafanaReader(Map.of("HOME", "/home/grafana"));

  @Property
  void anEscapedTextIsReadAsItIs(
      @ForAll @Chars({'$', '{', '}', '_', '1', 'H', 'O', 'M', 'E', ')', ' '}) String dollars,
      @ForAll @CharRange(from = ' ', to = '~') String text) {
    for (String each : List.of(dollars, text, dollars + text)) {
      assertThat(GRAFANA.text(Interpolation.escape(each))).isEqualTo(each);
    }
  }
}
