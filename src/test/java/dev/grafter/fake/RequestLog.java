package dev.grafter.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What arrived over HTTP, in order. */
public final class RequestLog {

  /**
   * One request.
   *
   * @param status the status that was sent, or would have been
   * @param fault what went wrong with it
   */
  public record Entry(int index, FakeRequest request, int status, Fault fault) {

    @Override
    public String toString() {
      return index + ": " + request + " -> " + status;
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  synchronized void add(Entry entry) {
    entries.add(entry);
  }

  /** All requests. */
  public synchronized List<Entry> all() {
    return List.copyOf(entries);
  }

  /** The requests that may change something. */
  public List<FakeRequest> writes() {
    return requests(FakeRequest::isWrite);
  }

  /** The requests that fit. */
  public List<FakeRequest> requests(Predicate<FakeRequest> which) {
    return all().stream().map(Entry::request).filter(which).toList();
  }

  /** The number of requests. */
  public synchronized int count() {
    return entries.size();
  }

  /** Forgets everything so far. */
  public synchronized void clear() {
    entries.clear();
  }
}
