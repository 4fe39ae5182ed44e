package dev.grafter.fake;

/**
 * What 13 says in the headers of routes that have a successor.
 *
 * @param date the day of deprecation, empty when the release says nothing
 * @param replacement the successor's path
 */
record Deprecation(String date, String replacement) {

  private static final String RULES = "/apis/rules.alerting.grafana.app/v0alpha1/namespaces/";
  private static final String NOTIFICATIONS =
      "/apis/notifications.alerting.grafana.app/v1beta1/namespaces/{namespace}/";
  private static final String WARNING =
      "299 - \"Deprecated API: use the Grafana App Platform alerting API instead.\"";

  static Deprecation rules(Profile profile) {
    return ruleKind(profile, "");
  }

  static Deprecation rule(Profile profile) {
    return ruleKind(profile, "/{name}");
  }

  private static Deprecation ruleKind(Profile profile, String name) {
    String both =
        RULES
            + "{namespace}/alertrules"
            + name
            + ", "
            + RULES
            + "{namespace}/recordingrules"
            + name;
    return new Deprecation(profile.since(13) ? "2026-03-10" : "", both);
  }

  static Deprecation notification(Profile profile, String resource) {
    return new Deprecation(profile.since(13) ? "2026-04-07" : "", NOTIFICATIONS + resource);
  }

  /** A handler whose answers and refusals carry the headers; JSON that does not fit is earlier. */
  Router.Handler on(Router.Handler handler) {
    return date.isEmpty() ? handler : call -> marked(answer(handler, call));
  }

  private static FakeResponse answer(Router.Handler handler, Call call) {
    try {
      return handler.handle(call);
    } catch (Refusal e) {
      return e.response();
    }
  }

  private FakeResponse marked(FakeResponse response) {
    boolean early = response.status() == 400 && response.body().contains("\"bad request data\"");
    return early
        ? response
        : response
            .with("warning", WARNING)
            .with("x-api-deprecation-date", date)
            .with("x-api-replacement", replacement);
  }
}
