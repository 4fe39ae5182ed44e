package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Site;
import dev.grafter.http.Endpoint;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpFailure;
import dev.grafter.http.Timing;
import dev.grafter.wire.Mark;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Marks the moment of a push in Grafana as an annotation of the organisation. A dashboard shows it
 * with an annotation query for the tag {@code grafter}.
 */
public final class DeployMarker {

  /** The tag that all deploy markers have. */
  public static final String TAG = "grafter";

  private final HttpClient http;
  private final Mark mark;

  /**
   * Creates a marker; nothing is sent yet.
   *
   * @param site the site
   * @param mark whose push
   * @param environment the value of an environment variable, or null
   * @param timing how long to wait
   */
  public DeployMarker(Site site, Mark mark, UnaryOperator<String> environment, Timing timing) {
    this.http = new HttpClient(Endpoint.grafana(site), environment, timing);
    this.mark = mark;
  }

  /**
   * Sets a marker, unless one of the same text is there since that time: an answer that was lost
   * makes no second one.
   *
   * @param text what is to be read
   * @param time the moment
   * @throws dev.grafter.sync.RemoteException when it could not be set
   */
  public void set(String text, Instant time) {
    Translate.failures(() -> setOnce(text, time));
  }

  private void setOnce(String text, Instant time) {
    if (!isThere(text, time)) {
      try {
        new CreateAnnotation(http).create(annotation(text, time));
      } catch (HttpFailure e) {
        if (!e.mayHaveHappened() || !isThere(text, time)) {
          throw e;
        }
      }
    }
  }

  private boolean isThere(String text, Instant time) {
    return new ListAnnotations(http)
        .since(time.toEpochMilli(), tags()).stream()
            .anyMatch(one -> one.text("text").filter(text::equals).isPresent());
  }

  private Node.Obj annotation(String text, Instant time) {
    return Node.object()
        .put("time", time.toEpochMilli())
        .put("tags", Node.strings(tags()))
        .put("text", text)
        .build();
  }

  private List<String> tags() {
    return List.of(TAG, "owner:" + mark.owner(), "site:" + mark.site());
  }
}
