package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.model.Resource;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import java.util.Optional;

/** Writes correlations. There is no lock, so they are read again right before. */
final class CorrelationWriter implements KindWriter {

  private static final String TYPE = "type";
  private static final String QUERY = "query";

  private final HttpClient http;

  CorrelationWriter(HttpClient http) {
    this.http = http;
  }

  @Override
  public void create(Desired desired) {
    Resource.Correlation correlation = (Resource.Correlation) desired.resource();
    if (new CorrelationReader(http).find(correlation.key()).isPresent()) {
      throw Stale.exists(correlation.describe(), http.endpoint().words());
    }
    new CreateCorrelation(http)
        .create(correlation.describe(), correlation.sourceUid(), body(correlation));
  }

  @Override
  public void update(Desired desired, Live seen) {
    Resource.Correlation correlation = (Resource.Correlation) desired.resource();
    Live now =
        new CorrelationReader(http)
            .find(correlation.key())
            .orElseThrow(() -> Stale.gone(correlation.describe(), http.endpoint().words()));
    Node.Obj content = now.content().orElseThrow();
    Stale.requireSame(desired, seen, content, http.endpoint().words());
    if (!content.find("targetUID").equals(correlation.content().find("targetUID"))) {
      replace(correlation, uid(now));
      return;
    }
    new UpdateCorrelation(http)
        .update(
            correlation.describe(),
            correlation.sourceUid(),
            uid(now),
            body(correlation).without("targetUID"));
  }

  /** A correlation keeps its target, so one to another target is a new one. */
  private void replace(Resource.Correlation correlation, String old) {
    String what = correlation.describe();
    new CreateCorrelation(http).create(what, correlation.sourceUid(), body(correlation));
    new DeleteCorrelation(http).delete(what, correlation.sourceUid(), old);
  }

  /** Older releases want the type inside the configuration, newer ones beside it. */
  private static Node.Obj body(Resource.Correlation correlation) {
    Node.Obj content = correlation.content();
    String type = content.text(TYPE).or(() -> content.text("config", TYPE)).orElse(QUERY);
    Node.Obj config = content.find("config").flatMap(Node::asObject).orElse(Node.empty());
    return content
        .with(TYPE, type)
        .with("config", type.equals(QUERY) ? config.with(TYPE, QUERY) : config.without(TYPE));
  }

  private static String uid(Live live) {
    return live.lock().text("uid").orElse("?");
  }

  @Override
  public void delete(Live seen) {
    String what = seen.key().toString();
    Optional<Live> now = new CorrelationReader(http).find(seen.key());
    if (now.isPresent()) {
      if (!now.get().content().equals(seen.content())) {
        throw Stale.changed(what, http.endpoint().words());
      }
      String id = seen.key().id();
      new DeleteCorrelation(http).delete(what, id.substring(0, id.indexOf('/')), uid(now.get()));
    }
  }
}
