package dev.grafter.fake;

import java.util.Map;

/** Reloads of file provisioning; the fake has no files, so nothing changes. */
final class AdminApi {

  private static final Map<String, String> KINDS =
      Map.of(
          "dashboards", "Dashboards",
          "datasources", "Datasources",
          "plugins", "Plugins",
          "alerting", "Alerting");

  void register(Router router) {
    KINDS.forEach(
        (kind, title) ->
            router.post(
                "/api/admin/provisioning/" + kind + "/reload",
                Permission.serverAdmin("provisioning:reload"),
                call -> FakeResponse.message(200, title + " config reloaded")));
  }
}
