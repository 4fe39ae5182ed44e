package dev.grafter.logs.sample;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Things that are picked by chance, each as often as its share says. */
final class Shares<T> {

  private final List<T> things;
  private final int[] ends;

  private Shares(List<T> things, int[] ends) {
    this.things = things;
    this.ends = ends;
  }

  static <T> Shares<T> of(List<T> things, ToIntFunction<T> share) {
    int[] ends = new int[things.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += share.applyAsInt(things.get(i));
      ends[i] = end;
    }
    return new Shares<>(List.copyOf(things), ends);
  }

  boolean isEmpty() {
    return things.isEmpty();
  }

  T pick(Random random) {
    int at = random.nextInt(ends[ends.length - 1]);
    int i = 0;
    while (at >= ends[i]) {
      i++;
    }
    return things.get(i);
  }
}
