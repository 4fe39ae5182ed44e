package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.AlertmanagerStore.Timing;
import java.util.List;

/** The mute timings of the provisioning API. */
final class MuteTimingApi {

  private static final String AREA = "time-intervals";

  private final Core core;
  private final Profile profile;

  MuteTimingApi(Core core) {
    this.core = core;
    this.profile = core.profile();
  }

  void register(Router router) {
    Deprecation all = Deprecation.notification(profile, "timeintervals");
    Deprecation one = Deprecation.notification(profile, "timeintervals/{name}");
    Permission read = AlertingRights.readNotifications(profile);
    Permission write = AlertingRights.writeNotifications(profile);
    String base = "/api/v1/provisioning/mute-timings";
    router
        .get(base, read, all.on(this::list))
        .post(base, write, all.on(this::create))
        .get(base + "/{name}", read, one.on(this::get))
        .put(base + "/{name}", write, one.on(this::update))
        .delete(base + "/{name}", write, one.on(this::delete));
  }

  private FakeResponse list(Call call) {
    return FakeResponse.json(
        200,
        Node.list(call.org().alertmanager().timings().values().stream().map(this::shown).toList()));
  }

  private Node.Obj shown(Timing timing) {
    Node.ObjBuilder out =
        Node.object()
            .put("name", timing.name())
            .put(
                "time_intervals",
                Node.list(timing.intervals().stream().map(TimeInterval::shown).toList()));
    if (profile.since(11)) {
      out.put("version", timing.version());
    }
    return out.putNonEmpty("provenance", timing.provenance().word()).build();
  }

  private Timing find(Call call) {
    Timing timing = call.org().alertmanager().timings().get(call.path("name"));
    if (timing == null) {
      throw AlertingErrors.notFound(AREA, profile);
    }
    return timing;
  }

  private FakeResponse get(Call call) {
    return FakeResponse.json(200, shown(find(call)));
  }

  private FakeResponse create(Call call) {
    Body sent = call.body();
    Timing created = timing(call, sent, sent.text("name"));
    if (created.name().isEmpty()) {
      throw ReceiverTypes.invalid("missing name");
    } else if (call.org().alertmanager().hasTiming(created.name())) {
      throw nameExists();
    }
    return store(call, created, 201);
  }

  private Refusal nameExists() {
    return profile.structuredAlertingErrors()
        ? new Refusal(
            FakeResponse.structured(
                400,
                "alerting.notifications.time-intervals.nameExists",
                "Time interval with this name already exists. Use a different name or update"
                    + " existing one."))
        : ReceiverTypes.invalid("a mute timing with this name already exists");
  }

  private static Timing timing(Call call, Body sent, String name) {
    List<TimeInterval> intervals =
        sent.bodies("time_intervals").stream().map(TimeInterval::of).toList();
    return new Timing(name, intervals, Provenance.of(call.request()));
  }

  private FakeResponse store(Call call, Timing timing, int status) {
    core.ticks().next();
    call.org().alertmanager().timings().put(timing.name(), timing);
    return FakeResponse.json(status, shown(timing));
  }

  private FakeResponse update(Call call) {
    Body sent = call.body();
    Timing old = find(call);
    boolean renamed = profile.since(12) && !sent.text("name").isEmpty();
    Timing updated = timing(call, sent, renamed ? sent.text("name") : old.name());
    AlertingErrors.version(profile.since(11) ? sent.text("version") : "", old.version());
    AlertingErrors.takeover(old.provenance(), updated.provenance(), profile);
    if (!updated.name().equals(old.name())) {
      if (call.org().alertmanager().hasTiming(updated.name())) {
        throw nameExists();
      }
      call.org().alertmanager().timings().remove(old.name());
      call.org().alertmanager().renameTiming(old.name(), updated.name());
    }
    return store(call, updated, 202);
  }

  private FakeResponse delete(Call call) {
    AlertmanagerStore store = call.org().alertmanager();
    Timing timing = store.timings().get(call.path("name"));
    if (timing != null) {
      AlertingErrors.version(call.parameter("version"), timing.version());
      refuseUsed(call.org(), timing.name());
      core.ticks().next();
      store.timings().remove(timing.name());
    }
    return FakeResponse.empty(204);
  }

  private void refuseUsed(Org org, String name) {
    boolean routes =
        org.alertmanager().routed("mute_time_intervals", name)
            || org.alertmanager().routed("active_time_intervals", name);
    boolean rules = RuleUse.of(org, "mute_time_intervals", name);
    if (!routes && !rules) {
      return;
    } else if (!profile.since(11)) {
      throw Refusal.of(500, "mute time '" + name + "' is currently used by a notification policy");
    }
    throw new Refusal(
        FakeResponse.structured(
            409,
            "alerting.notifications.time-intervals.used",
            "Conflict",
            Node.object().put(routes ? "UsedByRoutes" : "UsedByRules", true).build()));
  }
}
