package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.AlertmanagerStore.Receiver;

/** The contact points of the provisioning API: one call an integration. */
final class ContactPointApi {

  private final Core core;
  private final Profile profile;

  ContactPointApi(Core core) {
    this.core = core;
    this.profile = core.profile();
  }

  void register(Router router) {
    Deprecation all = Deprecation.notification(profile, "receivers");
    Deprecation one = Deprecation.notification(profile, "receivers/{name}");
    Permission write = AlertingRights.writeNotifications(profile);
    String base = "/api/v1/provisioning/contact-points";
    router
        .get(base, AlertingRights.readNotifications(profile), all.on(this::list))
        .post(base, write, all.on(this::create))
        .put(base + "/{uid}", write, one.on(this::update))
        .delete(base + "/{uid}", write, one.on(this::delete));
  }

  private FakeResponse list(Call call) {
    String name = call.parameter("name");
    return FakeResponse.json(
        200,
        Node.list(
            call.org().alertmanager().receivers().stream()
                .filter(receiver -> name.isEmpty() || receiver.name().equals(name))
                .map(receiver -> shown(receiver, true))
                .toList()));
  }

  private static Node.Obj shown(Receiver receiver, boolean withProvenance) {
    return Node.object()
        .put("uid", receiver.uid())
        .put("name", receiver.name())
        .put("type", receiver.type())
        .put("settings", ReceiverTypes.redacted(receiver.type(), receiver.settings()))
        .put("disableResolveMessage", receiver.disableResolveMessage())
        .putNonEmpty("provenance", withProvenance ? receiver.provenance().word() : "")
        .build();
  }

  private FakeResponse create(Call call) {
    Body sent = call.body();
    AlertmanagerStore store = call.org().alertmanager();
    check(sent);
    store.receiver(sent.text("uid")).filter(old -> !old.uid().isEmpty()).ifPresent(this::taken);
    String uid = sent.text("uid").isEmpty() ? core.ids().shortId() : sent.text("uid");
    Receiver created = receiver(call, sent, uid, Node.empty());
    core.ticks().next();
    store.put(created);
    return FakeResponse.json(202, shown(created, !profile.since(13)));
  }

  private void check(Body sent) {
    if (sent.text("name").isEmpty()) {
      throw ReceiverTypes.invalid("contact point name is required");
    }
    ReceiverTypes.check(sent, profile);
  }

  private void taken(Receiver old) {
    String message =
        "eceiver configuration with UID '"
            + old.uid()
            + "' already exist"
            + (profile.since(12) ? "s" : "")
            + " in contact point '"
            + old.name()
            + "'. Please use unique identifiers for receivers across all contact points";
    if (!profile.since(12)) {
      throw Refusal.of(500, "r" + message);
    }
    throw new Refusal(
        FakeResponse.structured(
            409,
            "alerting.notifications.contact-points.uidInUse",
            "R" + message + ".",
            Node.object().put("Name", old.name()).put("UID", old.uid()).build()));
  }

  private static Receiver receiver(Call call, Body sent, String uid, Node.Obj old) {
    String type = sent.text("type");
    return new Receiver(
        uid,
        sent.text("name"),
        type,
        ReceiverTypes.restored(type, sent.object("settings", true).orElseThrow(), old),
        sent.flag("disableResolveMessage"),
        Provenance.of(call.request()));
  }

  private FakeResponse update(Call call) {
    Body sent = call.body();
    AlertmanagerStore store = call.org().alertmanager();
    String uid = call.path("uid");
    check(sent);
    Receiver old = store.receiver(uid).orElseThrow(() -> missing(uid));
    Receiver updated = receiver(call, sent, uid, old.settings());
    if (old.provenance() != Provenance.NONE && old.provenance() != updated.provenance()) {
      throw Refusal.of(500, "Internal Server Error");
    }
    core.ticks().next();
    store.put(updated);
    if (!store.hasReceiver(old.name())) {
      store.renameReceiver(old.name(), updated.name());
    }
    return FakeResponse.message(202, "contactpoint updated");
  }

  private static Refusal missing(String uid) {
    return Refusal.of(404, "object not found: contact point with uid '" + uid + "' not found");
  }

  private FakeResponse delete(Call call) {
    AlertmanagerStore store = call.org().alertmanager();
    store
        .receiver(call.path("uid"))
        .ifPresent(
            receiver -> {
              refuseUsed(call.org(), receiver);
              core.ticks().next();
              store.removeReceiver(receiver.uid());
            });
    return FakeResponse.message(202, "contactpoint deleted");
  }

  private void refuseUsed(Org org, Receiver receiver) {
    String name = receiver.name();
    boolean last =
        org.alertmanager().receivers().stream().filter(r -> r.name().equals(name)).count() == 1;
    if (last && org.alertmanager().routed("receiver", name)) {
      throw inUse(
          "referenced",
          "Contact point is currently referenced by a notification policy.",
          "contact point '" + name + "' is currently used by a notification policy");
    } else if (last && RuleUse.of(org, "receiver", name)) {
      throw inUse(
          "used-by-rule",
          "Contact point is currently used in the notification settings of one or many alert"
              + " rules.",
          "contact point '" + name + "' is currently used by an alert rule");
    }
  }

  private Refusal inUse(String id, String message, String before) {
    return profile.since(11)
        ? new Refusal(
            FakeResponse.structured(409, "alerting.notifications.contact-points." + id, message))
        : Refusal.of(500, before);
  }
}
