package dev.grafter.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a request where that cannot do harm: whatever only reads, and what the server refused
 * before it began (429, 503). A request that writes is never sent again because its answer was
 * lost.
 */
final class Repeats {

  private static final Logger LOG = LoggerFactory.getLogger(Repeats.class);

  private final Timing timing;

  Repeats(Timing timing) {
    this.timing = timing;
  }

  HttpReply run(HttpCall call, Supplier<HttpReply> once) {
    if (timing.retries() == 0) {
      return once.get();
    }
    try {
      return Failsafe.with(onceMore(call), policy(call)).get(once::get);
    } catch (FailsafeException e) {
      throw new IllegalStateException("interrupted while waiting to repeat " + call, e);
    }
  }

  /** Each wait for a silent server is long, so it is asked twice and no more. */
  private RetryPolicy<HttpReply> onceMore(HttpCall call) {
    return RetryPolicy.<HttpReply>builder()
        .handleIf(
            (reply, error) ->
                error instanceof HttpFailure failure
                    && failure.kind() == HttpFailure.Kind.TIMEOUT
                    && call.method().reads())
        .withMaxRetries(1)
        .withDelay(timing.firstDelay())
        .onRetry(event -> LOG.debug("again after no answer: {}", call))
        .build();
  }

  private RetryPolicy<HttpReply> policy(HttpCall call) {
    return RetryPolicy.<HttpReply>builder()
        .handleIf((reply, error) -> error instanceof HttpFailure failure && safe(call, failure))
        .withMaxRetries(timing.retries())
        .withBackoff(
            timing.firstDelay().toMillis(), timing.longestDelay().toMillis(), ChronoUnit.MILLIS)
        .withJitter(0.2)
        .withDelayFn(context -> asked(context.getLastException()))
        .onRetry(event -> LOG.debug("again: {}", call))
        .build();
  }

  /** The wait that the server asks for; a negative one means our own. */
  private static Duration asked(Throwable error) {
    return error instanceof HttpFailure failure
        ? failure.retryAfter().orElse(Duration.ofMillis(-1))
        : Duration.ofMillis(-1);
  }

  private boolean safe(HttpCall call, HttpFailure failure) {
    if (failure
        .retryAfter()
        .filter(wait -> wait.compareTo(timing.longestDelay()) > 0)
        .isPresent()) {
      return false;
    }
    return switch (failure.kind()) {
      case STATUS ->
          failure.status() == 429
              || failure.status() == 503
              || (call.method().reads() && (failure.status() == 502 || failure.status() == 504));
      case UNREACHABLE -> call.method().reads();
      case TIMEOUT, CREDENTIALS, REDIRECT, MALFORMED -> false;
    };
  }
}
