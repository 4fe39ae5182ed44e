package dev.grafter.gotext;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of strings as bytes. */
class GoStringLaws {
  @Property(tries = 100)
  void cutAnywhereAndJoinedItIsTheSame(@ForAll String text, @ForAll @IntRange(min = 0) int at) {
    String whole = GoString.printable(text);
    int length = GoString.length(whole);
    int cut = at % (length + 1);

    String joined = GoString.slice(whole, 0, cut) + GoString.slice(whole, cut, length);

    assertThat(GoString.healed(joined)).isEqualTo(whole);
  }

  @Property(tries = 100)
  void lengthCountsBytes(@ForAll byte[] bytes) {
    assertThat(GoString.length(GoQuote.text(bytes))).isEqualTo(bytes.length);
  }

  @Property(tries = 100)
  void orderIsThatOfTheBytes(@ForAll byte[] left, @ForAll byte[] right) {
    int order = GoString.compare(GoQuote.text(left), GoQuote.text(right));

    assertThat(Integer.signum(order))
        .isEqualTo(Integer.signum(java.util.Arrays.compareUnsigned(left, right)));
  }

  @Property(tries = 100)
  void printableTextHasNoLoneSurrogates(@ForAll byte[] bytes) {
    String text = GoString.printable(GoQuote.text(bytes));

    assertThat(text.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
