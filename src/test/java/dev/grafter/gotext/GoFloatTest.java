package dev.grafter.gotext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoFloatTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0e+00",
    "-0.0, -0, -0, -0e+00",
    "1, 1, 1, 1e+00",
    "0.1, 0.1, 0.1, 1e-01",
    "2.0E-3, 0.002, 0.002, 2e-03",
    "123456789, 123456789, 1.23456789e+08, 1.23456789e+08",
    "999999.5, 999999.5, 999999.5, 9.999995e+05",
    "1000000, 1000000, 1e+06, 1e+06",
    "1e20, 100000000000000000000, 1e+20, 1e+20",
    "1e21, 1000000000000000000000, 1e+21, 1e+21",
    "0.00001234, 0.00001234, 1.234e-05, 1.234e-05",
    "2E-323, 0.00000000000000000000000000000000000000000000000000000000000000000000000000000000"
        + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        + "0000000000000000000000000000000000000000000000000000000000000000002, 2e-323, 2e-323",
    "NaN, NaN, NaN, NaN",
    "Infinity, +Inf, +Inf, +Inf",
    "-Infinity, -Inf, -Inf, -Inf"
  })
  void writesTheShortestForm(double value, String f, String v, String e) {
    assertThat(GoFloat.formatF(value)).isEqualTo(f);
    assertThat(GoFloat.formatE(value)).isEqualTo(e);
    assertThat(GoFloat.formatG(value)).isEqualTo(v);
    assertThat(Double.valueOf(GoFloat.parse(v))).isEqualTo(Double.valueOf(value));
  }

  @Test
  void roundsTheExactValueToDecimals() {
    assertThat(GoFloat.formatFixed(5, 6)).isEqualTo("5.000000");
    assertThat(GoFloat.formatFixed(0.5, 0)).isEqualTo("0");
    assertThat(GoFloat.formatFixed(2.675, 2)).isEqualTo("2.67");
    assertThat(GoFloat.formatFixed(-0.0, 1)).isEqualTo("-0.0");
  }

  @ParameterizedTest
  @CsvSource({"1_000.5, 1000.5", "0x1.8p1, 3", "-inf, -Infinity", ".5, 0.5", "1., 1", "+1e3, 1000"})
  void readsGoFloats(String text, double value) {
    assertThat(GoFloat.parse(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1f", "1d", "0x1F", "1__0", "_1", "1_", "+nan", " 1", "1e", "."})
  void refusesWhatGoRefuses(String text) {
    assertThatThrownBy(() -> GoFloat.parse(text))
        .isInstanceOf(GoNumberException.class)
        .hasMessage("strconv.ParseFloat: parsing \"" + text + "\": invalid syntax");
  }

  @Test
  void keepsTheLimitThatWasPassed() {
    assertThatThrownBy(() -> GoFloat.parse("-1e999"))
        .hasMessage("strconv.ParseFloat: parsing \"-1e999\": value out of range")
        .extracting(e -> ((GoNumberException) e).value())
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
