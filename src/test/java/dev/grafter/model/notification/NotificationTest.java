package dev.grafter.model.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Secret;
import dev.grafter.model.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotificationTest {

  private static final Secret URL = Secret.env("HOOK");

  @Test
  void oneIntegrationHasTheContactPointsUid() {
    Resource.ContactPoint point =
        ContactPoint.of("lib-desk", "Desk", Receiver.webhook(URL)).toResource();

    assertThat(point.integrations()).hasSize(1);
    assertThat(point.integrations().get(0).uid()).isEqualTo("lib-desk");
    assertThat(point.integrations().get(0).secrets()).containsEntry("url", URL);
    assertThat(point.integrations().get(0).disableResolveMessage()).isFalse();
  }

  @Test
  void severalIntegrationsAreNumbered() {
    Resource.ContactPoint point =
        ContactPoint.of(
                "lib-desk",
                "Desk",
                Receiver.email(Secret.env("MAIL")),
                Receiver.Slack.webhook(URL),
                Receiver.Slack.token(Secret.env("TOKEN"), "#desk"),
                new Receiver.PagerDuty(Secret.env("PD"), "critical", Optional.empty()),
                new Receiver.Teams(URL, Optional.empty(), Optional.of("text")),
                new Receiver.Telegram(Secret.env("BOT"), "-1", Optional.empty()),
                new Receiver.Other("discord", Node.empty(), Map.of("url", URL)))
            .toResource();

    assertThat(point.integrations().stream().map(Resource.Integration::uid))
        .startsWith("lib-desk-1", "lib-desk-2")
        .doesNotHaveDuplicates();
    assertThat(point.integrations().stream().map(Resource.Integration::type))
        .containsExactly("email", "slack", "slack", "pagerduty", "teams", "telegram", "discord");
    assertThat(point.integrations().get(2).settings().text("recipient")).contains("#desk");
  }

  @Test
  void badReceiversAreRefusedWithASentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactPoint.of("lib", "Desk"))
        .withMessage("contact point \"Desk\" sends nowhere: add an integration");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Receiver.Slack(
                    Optional.empty(),
                    Optional.of(URL),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .withMessage("Slack with a token needs a channel");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Receiver.Webhook(
                    URL, Receiver.Webhook.Method.PUT, Optional.of("u"), Optional.empty(), 0))
        .withMessage("a webhook needs user and password, or neither");
  }

  @Test
  void aRouteIsSpelledAsThePoliciesApiSpellsIt() {
    Resource.Route route =
        new NotificationRoute(
                "desk",
                "Desk",
                List.of(LabelMatcher.equal("team", "desk")),
                List.of("alertname"),
                new NotificationTiming(Duration.ZERO, Duration.ofMinutes(5), Duration.ofDays(7)))
            .toResource();

    assertThat(route.content())
        .isEqualTo(
            Node.object()
                .put("receiver", "Desk")
                .put(
                    "object_matchers",
                    Node.list(Node.list(Node.of("team"), Node.of("="), Node.of("desk"))))
                .put("group_by", Node.list(Node.of("alertname")))
                .put("group_wait", "0s")
                .put("group_interval", "5m")
                .put("repeat_interval", "1w")
                .build());
  }

  @Test
  void aRouteThatTakesEverybodysAlertsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new NotificationRoute(
                    "desk", "Desk", List.of(), List.of(), NotificationTiming.standard()))
        .withMessageContaining("route \"desk\" has no matcher");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NotificationTiming(Duration.ZERO, Duration.ZERO, Duration.ofHours(1)))
        .withMessageContaining("must be longer than nothing");
  }
}
