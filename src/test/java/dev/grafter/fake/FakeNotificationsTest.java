package dev.grafter.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeNotificationsTest {

  private static final String BASE = "/api/v1/provisioning/";

  private final FakeGrafana grafana = FakeGrafana.start();

  @AfterEach
  void stop() {
    grafana.close();
  }

  @ParameterizedTest
  @CsvSource({
    "january:march, 1:3",
    "May, 5",
    "11:december, 11:12",
  })
  void monthsBecomeNumbers(String sent, String shown) {
    assertThat(timing("{'months':['" + sent + "']}").body())
        .contains("\"months\":[\"" + shown + "\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'months':['13']}",
        "{'months':['march:january']}",
        "{'weekdays':['funday']}",
        "{'days_of_month':['0']}",
        "{'days_of_month':['32']}",
        "{'years':['soon']}",
        "{'times':[{'start_time':'9:00','end_time':'10:00'}]}",
        "{'times':[{'start_time':'10:00','end_time':'09:00'}]}",
        "{'location':'Moon/Base'}"
      })
  void anIntervalThatIsNoneIsRefused(String interval) {
    assertThat(timing(interval).body()).isEqualTo("{\"message\":\"bad request data\"}");
  }

  @Test
  void theLastDaysOfAMonthCountFromItsEnd() {
    assertThat(timing("{'days_of_month':['1:5','-3:-1']}").body())
        .contains("\"days_of_month\":[\"1:5\",\"-3:-1\"]");
  }

  @Test
  void aRenamedTimingIsFollowedByItsRoutes() {
    timing("{'months':['1']}");
    contactPoint("a", "team");
    put("policies", "{'receiver':'team','routes':[{'mute_time_intervals':['t']}]}");

    FakeResponse renamed = put("mute-timings/t", "{'name':'u','time_intervals':[]}");

    assertThat(renamed.status()).isEqualTo(202);
    assertThat(grafana.call("GET", BASE + "policies", null).body()).contains("[\"u\"]");
    assertThat(grafana.call("DELETE", BASE + "mute-timings/u", null).status()).isEqualTo(409);
  }

  @Test
  void aTemplatesVersionIsALock() {
    Node.Obj first = object(put("templates/x", "{'template':'one'}"));
    Node.Obj second = object(put("templates/x", "{'template':'two'}"));
    String stale = first.text("version").orElseThrow();
    String current = second.text("version").orElseThrow();

    assertThat(put("templates/x", "{'template':'three','version':'" + stale + "'}").status())
        .isEqualTo(409);
    assertThat(put("templates/x", "{'template':'three','version':'" + current + "'}").status())
        .isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'routes':[]}",
        "{'receiver':'empty','object_matchers':[['a','=','b']]}",
        "{'receiver':'empty','group_by':['a','a']}",
        "{'receiver':'empty','routes':[{'object_matchers':[['a','~','b']]}]}",
        "{'receiver':'empty','group_interval':'0s'}",
        "{'receiver':'empty','repeat_interval':'1 hour'}"
      })
  void aTreeThatIsNoneIsRefused(String tree) {
    assertThat(put("policies", tree).body()).isEqualTo("{\"message\":\"bad request data\"}");
  }

  @Test
  void aRefusedTreeLeavesTheOldOne() {
    Snapshot before = grafana.snapshot();

    FakeResponse refused =
        put("policies", "{'receiver':'empty','routes':[{'routes':[{'receiver':'nobody'}]}]}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(grafana.snapshot()).isEqualTo(before);
  }

  @Test
  void aSecretComesBackRedactedAndStaysWhenItIsSentBackSo() {
    contactPoint("a", "team");
    put(
        "contact-points/a",
        "{'name':'team','type':'webhook','settings':{'url':'http://b','password':'[REDACTED]'}}");

    assertThat(grafana.call("GET", BASE + "contact-points", null).body())
        .contains("[REDACTED]")
        .doesNotContain("s3cret");
    assertThat(grafana.snapshot().find("1/contact-point/a").orElseThrow().text("password"))
        .hasValue("s3cret");
  }

  private FakeResponse timing(String interval) {
    return grafana.call(
        "POST", BASE + "mute-timings", json("{'name':'t','time_intervals':[" + interval + "]}"));
  }

  private void contactPoint(String uid, String name) {
    FakeResponse created =
        grafana.call(
            "POST",
            BASE + "contact-points",
            json(
                "{'uid':'"
                    + uid
                    + "','name':'"
                    + name
                    + "','type':'webhook','settings':{'url':'http://a','password':'s3cret'}}"));
    assertThat(created.status()).isEqualTo(202);
  }

  private FakeResponse put(String path, String body) {
    return grafana.call("PUT", BASE + path, json(body));
  }

  private static Node.Obj object(FakeResponse response) {
    return response.node().asObject().orElseThrow();
  }

  private static Node.Obj json(String text) {
    return Json.parse(text.replace('\'', '"'), "test").asObject().orElseThrow();
  }
}
