package dev.grafter.render.loki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Yaml;
import dev.grafter.fleet.Secret;
import dev.grafter.model.Resource;
import dev.grafter.model.notification.ContactPoint;
import dev.grafter.model.notification.LabelMatcher;
import dev.grafter.model.notification.NotificationRoute;
import dev.grafter.model.notification.NotificationTiming;
import dev.grafter.model.notification.Receiver;
import dev.grafter.render.RenderedTree;
import dev.grafter.render.TreePath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertmanagerFileTest {

  private static final Receiver.Webhook WEBHOOK =
      new Receiver.Webhook(
          Secret.env("PAGE_URL"),
          Receiver.Webhook.Method.POST,
          Optional.of("ops"),
          Optional.of(Secret.file("/run/secrets/page")),
          20);

  @Test
  void webhooksFindTheirAddressesInFiles() {
    String text = text(render(List.of(point(WEBHOOK)), List.of(route())));

    assertThat(text).startsWith("# Made by `grafter render` from a test;");
    assertThat(Yaml.parse(text, "alertmanager.yml"))
        .isEqualTo(
            Yaml.parse(
                """
                route:
                  receiver: grafter-nobody
                  routes:
                    - receiver: On call
                      matchers: ['team="o\\"ps"', 'severity=~"error|critical"']
                      group_by: [alertname]
                      group_wait: 30s
                      group_interval: 5m
                      repeat_interval: 4h
                receivers:
                  - name: grafter-nobody
                  - name: On call
                    webhook_configs:
                      - url_file: /dev/shm/PAGE_URL
                        send_resolved: true
                        max_alerts: 20
                        http_config:
                          basic_auth: {username: ops, password_file: /run/secrets/page}
                """,
                "expected"));
  }

  @Test
  void withoutRoutesNothingIsSentAndTheUserIsTold() {
    RenderedTree tree = render(List.of(), List.of());

    assertThat(tree.notes())
        .containsExactly(
            "no route says who gets the alerts of the ruler: its Alertmanager sends nothing");
  }

  @Test
  void whatAnAlertmanagerCannotDoIsRefused() {
    Receiver mail =
        new Receiver.Email(Secret.env("PAGE_TO"), true, Optional.empty(), Optional.empty());
    Receiver put =
        new Receiver.Webhook(
            Secret.env("PAGE_URL"),
            Receiver.Webhook.Method.PUT,
            Optional.empty(),
            Optional.empty(),
            0);
    Resource.Route muted =
        new Resource.Route(
            "muted",
            route().content().with("mute_time_intervals", Yaml.parse("[nights]", "mutes")));

    refused(List.of(point(mail)), List.of(), "an integration of type email");
    refused(List.of(point(put)), List.of(), "the method of a webhook");
    refused(List.of(), List.of(muted), "mute_time_intervals");
  }

  private static void refused(
      List<Resource.ContactPoint> points, List<Resource.Route> routes, String what) {
    assertThatThrownBy(() -> render(points, routes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be written for an Alertmanager because of " + what);
  }

  private static Resource.ContactPoint point(Receiver receiver) {
    return ContactPoint.of("on-call", "On call", receiver).toResource();
  }

  private static Resource.Route route() {
    return new NotificationRoute(
            "ours",
            "On call",
            List.of(
                LabelMatcher.equal("team", "o\"ps"),
                new LabelMatcher("severity", LabelMatcher.Operator.MATCH, "error|critical")),
            List.of("alertname"),
            NotificationTiming.standard())
        .toResource();
  }

  private static RenderedTree render(
      List<Resource.ContactPoint> points, List<Resource.Route> routes) {
    return RenderedTree.of(
        List.of(""), List.of(new AlertmanagerFile("alertmanager.yml", points, routes, "a test")));
  }

  private static String text(RenderedTree tree) {
    return tree.files().get(new TreePath("alertmanager.yml"));
  }
}
