package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpFailure;
import dev.grafter.model.Resource;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import dev.grafter.wire.AppForm;
import dev.grafter.wire.ClassicForm;
import dev.grafter.wire.Mark;
import java.util.Optional;

/**
 * Writes dashboards, with marks in the metadata where the server keeps them, else with a tag
 * through the classic API.
 */
final class DashboardWriter implements KindWriter {

  private static final int UNPROCESSABLE = 422;

  private final HttpClient http;
  private final Lane lane;
  private final Mark mark;

  DashboardWriter(HttpClient http, Lane lane, Mark mark) {
    this.http = http;
    this.lane = lane;
    this.mark = mark;
  }

  @Override
  public void create(Desired desired) {
    Resource.Dashboard dashboard = (Resource.Dashboard) desired.resource();
    Optional<AppKind> app = lane.app();
    if (app.isEmpty()) {
      save(dashboard, Optional.empty());
      return;
    }
    AppForm.Metadata metadata = AppForm.Metadata.fresh(mark, desired.digest());
    Node.Obj object = AppForm.dashboard(dashboard, app.get().apiVersion(), metadata);
    try {
      new CreateAppObject(http, app.get()).create(dashboard.describe(), object);
    } catch (HttpFailure e) {
      fallBack(e);
      save(dashboard, Optional.empty());
      return;
    }
    tagIfMarksAreLost(app.get(), desired);
  }

  @Override
  public void update(Desired desired, Live seen) {
    Resource.Dashboard dashboard = (Resource.Dashboard) desired.resource();
    Optional<AppKind> app = lane.app();
    if (app.isEmpty()) {
      save(dashboard, Optional.of(version(desired, seen)));
      return;
    }
    AppForm.Metadata metadata = AppObject.next(mark, desired.digest(), seen.lock());
    Node.Obj object = AppForm.dashboard(dashboard, app.get().apiVersion(), metadata);
    try {
      new ReplaceAppObject(http, app.get()).replace(dashboard.describe(), dashboard.uid(), object);
    } catch (HttpFailure e) {
      fallBack(e);
      save(dashboard, Optional.of(version(desired, seen)));
      return;
    }
    tagIfMarksAreLost(app.get(), desired);
  }

  private void tagIfMarksAreLost(AppKind kind, Desired desired) {
    Resource.Dashboard dashboard = (Resource.Dashboard) desired.resource();
    if (!ReadBack.check(http, kind, lane, mark, dashboard.uid())) {
      Live now = classic(dashboard);
      if (!desired.matches(now.content().orElseThrow())) {
        throw Stale.changed(dashboard.describe(), http.endpoint().words());
      }
      save(dashboard, now.lock().find("version"));
    }
  }

  private void fallBack(HttpFailure e) {
    if (e.status() != UNPROCESSABLE || lane.proven()) {
      throw e;
    }
    lane.fallBack();
  }

  private void save(Resource.Dashboard dashboard, Optional<Node> version) {
    new SaveDashboard(http)
        .save(
            dashboard.describe(),
            ClassicForm.dashboard(dashboard, mark),
            dashboard.folderUid(),
            version);
  }

  /** The version to replace: that of the plan, or the present one of what is as the plan saw it. */
  private Node version(Desired desired, Live seen) {
    Optional<Node> planned = seen.lock().find("version");
    if (planned.isPresent()) {
      return planned.get();
    }
    Live now = classic((Resource.Dashboard) desired.resource());
    Node.Obj before = seen.content().map(desired::canonical).orElse(Node.empty());
    if (!desired.canonical(now.content().orElseThrow()).equals(before)) {
      throw Stale.changed(desired.resource().describe(), http.endpoint().words());
    }
    return now.lock().find("version").orElse(Node.of(0));
  }

  private Live classic(Resource.Dashboard dashboard) {
    return new GetDashboard(http)
        .find(dashboard.uid())
        .map(DashboardReader::classic)
        .orElseThrow(() -> Stale.gone(dashboard.describe(), http.endpoint().words()));
  }

  @Override
  public void delete(Live seen) {
    String uid = seen.key().id();
    String what = seen.key().toString();
    Optional<AppKind> app = lane.app().filter(kind -> !AppObject.version(seen.lock()).isEmpty());
    if (app.isPresent()) {
      new DeleteAppObject(http, app.get()).delete(what, uid, AppObject.version(seen.lock()));
    } else {
      deleteClassic(what, uid, seen);
    }
  }

  private void deleteClassic(String what, String uid, Live seen) {
    Optional<Live> now = new GetDashboard(http).find(uid).map(DashboardReader::classic);
    if (now.isPresent()) {
      if (!now.get().content().equals(seen.content())) {
        throw Stale.changed(what, http.endpoint().words());
      }
      new DeleteDashboard(http).delete(what, uid);
    }
  }
}
