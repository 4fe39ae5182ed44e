package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.AlertmanagerStore.Template;
import dev.grafter.gotext.template.TemplateParseException;
import java.util.regex.Pattern;

/** The notification templates of the provisioning API. */
final class TemplateApi {

  private static final String AREA = "templates";
  private static final Pattern DEFINE = Pattern.compile("\\{\\{-?\\s*define");

  private final Core core;
  private final Profile profile;

  TemplateApi(Core core) {
    this.core = core;
    this.profile = core.profile();
  }

  void register(Router router) {
    Deprecation all = Deprecation.notification(profile, "templategroups");
    Deprecation one = Deprecation.notification(profile, "templategroups/{name}");
    Permission read = AlertingRights.readNotifications(profile);
    Permission write = AlertingRights.writeNotifications(profile);
    String base = "/api/v1/provisioning/templates";
    router
        .get(base, read, all.on(this::list))
        .get(base + "/{name}", read, one.on(this::get))
        .put(base + "/{name}", write, one.on(this::put))
        .delete(base + "/{name}", write, one.on(this::delete));
  }

  private FakeResponse list(Call call) {
    return FakeResponse.json(
        200,
        Node.list(
            call.org().alertmanager().templates().values().stream().map(this::shown).toList()));
  }

  private Node.Obj shown(Template template) {
    Node.ObjBuilder out =
        Node.object()
            .put("name", template.name())
            .put("template", template.content())
            .putNonEmpty("provenance", template.provenance().word());
    return profile.since(11) ? out.put("version", template.version()).build() : out.build();
  }

  private FakeResponse get(Call call) {
    Template template = call.org().alertmanager().templates().get(call.path("name"));
    if (template == null) {
      throw AlertingErrors.notFound(AREA, profile);
    }
    return FakeResponse.json(200, shown(template));
  }

  private FakeResponse put(Call call) {
    Body sent = call.body();
    String name = call.path("name");
    String version = profile.since(11) ? sent.text("version") : "";
    Template old = call.org().alertmanager().templates().get(name);
    Template updated =
        new Template(name, content(name, sent.text("template")), Provenance.of(call.request()));
    if (old != null) {
      AlertingErrors.version(version, old.version());
      AlertingErrors.takeover(old.provenance(), updated.provenance(), profile);
    } else if (!version.isEmpty()) {
      throw AlertingErrors.notFound(AREA, profile);
    }
    core.ticks().next();
    call.org().alertmanager().templates().put(name, updated);
    return FakeResponse.json(202, shown(updated));
  }

  private String content(String name, String sent) {
    String content = sent.trim();
    if (content.isEmpty()) {
      throw invalid("template must have content");
    }
    if (!DEFINE.matcher(content).find()) {
      String lines = content.replace("\n", "\n  ");
      content = "{{ define \"" + name + "\" }}\n  " + lines + "\n{{ end }}";
    }
    try {
      NotificationTemplates.parse(content);
    } catch (TemplateParseException e) {
      throw invalid("invalid template: " + e.getMessage());
    }
    return content;
  }

  private Refusal invalid(String why) {
    return AlertingErrors.invalid(
        AREA, "Template is in invalid format. Correct the payload and try again.", why, profile);
  }

  private FakeResponse delete(Call call) {
    Template template = call.org().alertmanager().templates().get(call.path("name"));
    if (template != null) {
      AlertingErrors.version(call.parameter("version"), template.version());
      core.ticks().next();
      call.org().alertmanager().templates().remove(template.name());
    }
    return FakeResponse.empty(204);
  }
}
