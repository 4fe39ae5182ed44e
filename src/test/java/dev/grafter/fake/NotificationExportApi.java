package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.AlertmanagerStore.Receiver;
import dev.grafter.fake.AlertmanagerStore.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contact points, policies and mute timings in the form of provisioning files. */
final class NotificationExportApi {

  private final Profile profile;

  NotificationExportApi(Core core) {
    this.profile = core.profile();
  }

  void register(Router router) {
    String base = "/api/v1/provisioning/";
    Permission read = AlertingRights.readNotifications(profile);
    router
        .get(base + "contact-points/export", read, this::contactPoints)
        .get(base + "policies/export", read, this::policies)
        .get(base + "mute-timings/export", read, this::timings)
        .get(base + "mute-timings/{name}/export", read, this::timing);
  }

  private FakeResponse contactPoints(Call call) {
    String wanted = call.parameter("name");
    Map<String, List<Node>> byName = new LinkedHashMap<>();
    for (Receiver receiver : call.org().alertmanager().receivers()) {
      if (wanted.isEmpty() || wanted.equals(receiver.name())) {
        byName
            .computeIfAbsent(receiver.name(), name -> new ArrayList<>())
            .add(integration(receiver, call.parameter("decrypt").equals("true")));
      }
    }
    List<Node> rows = new ArrayList<>();
    byName.forEach(
        (name, integrations) ->
            rows.add(
                Node.object()
                    .put("orgId", call.org().id())
                    .put("name", name)
                    .put("receivers", Node.list(integrations))
                    .build()));
    return ExportFormat.answer(call, "contactPoints", Node.list(rows));
  }

  private static Node integration(Receiver receiver, boolean decrypt) {
    return Node.object()
        .put("uid", receiver.uid())
        .put("type", receiver.type())
        .put(
            "settings",
            decrypt
                ? receiver.settings()
                : ReceiverTypes.redacted(receiver.type(), receiver.settings()))
        .put("disableResolveMessage", receiver.disableResolveMessage())
        .build();
  }

  private FakeResponse policies(Call call) {
    Node.Obj row =
        Node.object()
            .put("orgId", call.org().id())
            .putAll(call.org().alertmanager().tree().root())
            .build();
    return ExportFormat.answer(call, "policies", Node.list(row));
  }

  private FakeResponse timings(Call call) {
    return timings(call, List.copyOf(call.org().alertmanager().timings().values()));
  }

  private FakeResponse timing(Call call) {
    Timing timing = call.org().alertmanager().timings().get(call.path("name"));
    if (timing == null) {
      throw AlertingErrors.notFound("time-intervals", profile);
    }
    return timings(call, List.of(timing));
  }

  private static FakeResponse timings(Call call, List<Timing> timings) {
    List<Node> rows = new ArrayList<>();
    for (Timing timing : timings) {
      rows.add(
          Node.object()
              .put("orgId", call.org().id())
              .put("name", timing.name())
              .put(
                  "time_intervals",
                  Node.list(timing.intervals().stream().map(TimeInterval::shown).toList()))
              .build());
    }
    return ExportFormat.answer(call, "muteTimes", Node.list(rows));
  }
}
