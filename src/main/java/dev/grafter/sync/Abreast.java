package dev.grafter.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does several things at a time, at most so many, and answers in their order. */
public final class Abreast {

  private Abreast() {}

  /**
   * Applies work to each item.
   *
   * @param most how many at a time, at least 1
   * @throws RuntimeException what the first item in order threw; work that runs is then interrupted
   *     and work that waits is not begun
   */
  public static <A, B> List<B> map(int most, List<A> items, Function<A, B> work) {
    int width = Math.min(most, items.size());
    if (width <= 1) {
      return items.stream().map(work).toList();
    }
    ExecutorService pool = Executors.newFixedThreadPool(width, Abreast::thread);
    try {
      List<Future<B>> running = new ArrayList<>();
      items.forEach(item -> running.add(pool.submit(() -> work.apply(item))));
      return running.stream().map(Abreast::result).toList();
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "grafter-abreast");
    thread.setDaemon(true);
    return thread;
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      } else if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
