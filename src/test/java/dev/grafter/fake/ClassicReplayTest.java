package dev.grafter.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.testing.Counts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The classic lane agrees with a recorded 9.4, the nearest real server, but for what is known to
 * have changed since. Something that is said to have changed must really differ.
 */
class ClassicReplayTest {

  /** What the recording has and later releases spell otherwise or do not have at all. */
  private static final Set<String> NOT_COMPARED =
      Set.of(
          "typeLogoUrl",
          "hasPublicDashboard",
          "publicDashboardAccessToken",
          "publicDashboardUid",
          "publicDashboardEnabled",
          "isPaused",
          "is_paused");

  private static final Map<String, String> CHANGED_BY_10 = changedBy10();
  private static final Map<String, String> CHANGED_BY_11 = changedBy11();

  private static Map<String, String> changedBy10() {
    Map<String, String> why = new LinkedHashMap<>();
    why.put("health", "tells its own version");
    why.put("auth\\.(none|bad-token|wrong-password)", "errors became structured");
    why.put("org\\.token-of-other-org", "a token cannot leave its organisation");
    why.put("apis\\.groups", "the recorder added a key");
    why.put("datasource\\.health-down", "the recorded server had no Loki plugin");
    why.put("folder\\.create-same-uid", "409 is documented for 10 and 11");
    why.put(
        "folder\\.delete-(with|force).*", "a folder with rules is kept, and the answer has a body");
    why.put("dashboard\\.refresh-too-low", "a short refresh is refused");
    why.put("dashboard\\.search(-folder|-tag)?", "follows from the refused dashboard");
    why.put("dashboard\\.versions", "the creator is a name");
    why.put("rules\\.group-(?!interval|bad-for|for-|get-missing|get-after-folder).*", UNKNOWN_UIDS);
    why.put("rules\\.rule-get.*", UNKNOWN_UIDS);
    why.put("rules\\.ruler-.*", UNKNOWN_UIDS);
    why.put("rules\\.list.*", "rows tell their provenance");
    why.put("rules\\.post-(same-uid|no-data-state-missing)", "the reason is told");
    why.put("rules\\.export-.*", "came with 9.5");
    why.put("contact-points\\.create", "an unset password is not shown");
    why.put("contact-points\\.update-provenance", "a change of provenance is refused");
    why.put("(mute-timings|templates)\\.get", "tells its provenance");
    why.put("templates\\.put-bad", "the template is wrapped before it is parsed");
    return why;
  }

  private static final String UNKNOWN_UIDS =
      "9.4 alone refuses a group with uids that it does not know";

  private static Map<String, String> changedBy11() {
    Map<String, String> why = new LinkedHashMap<>(changedBy10());
    why.remove("dashboard\\.search(-folder|-tag)?");
    why.put("dashboard\\.(same-title-other-uid|delete)", "titles need not be unique");
    why.put("folder\\.(create-same-title|delete)", "titles need not be unique");
    why.put("folder\\.(create-parent-missing|move|move-circular)", "folders nest");
    why.put("contact-points\\.delete-of-two", "in use is a conflict");
    why.put("mute-timings\\.delete-in-use", "in use is a conflict");
    why.put("templates\\.put-stale-version", "templates have a lock");
    why.put("rules\\.put-editor", "editors may write rules");
    for (String sameStatus :
        List.of(
            "health",
            "auth\\.(none|bad-token|wrong-password)",
            "apis\\.groups",
            "rules\\.list.*",
            "contact-points\\.create",
            "(mute-timings|templates)\\.get",
            "templates\\.put-bad",
            "dashboard\\.versions")) {
      why.remove(sameStatus);
    }
    return why;
  }

  @Test
  void grafana10AnswersAlikeButForWhatIsKnown() {
    check(Profile.GRAFANA_10, CHANGED_BY_10, false);
  }

  @Test
  void grafana11HasTheSameStatusesButForWhatIsKnown() {
    check(Profile.GRAFANA_11, CHANGED_BY_11, true);
  }

  private static void check(Profile profile, Map<String, String> changed, boolean statusesOnly) {
    List<Exchange> recorded = Exchange.recorded("9.4");
    List<String> unexpected = new ArrayList<>();
    Set<String> unused = new java.util.TreeSet<>(changed.keySet());
    int equal = 0;
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      grafana.seeds().recorded("O12mpGgOz");
      Recording recording = new Recording(grafana, NOT_COMPARED);
      for (Exchange exchange : recorded) {
        Recording.Played played = recording.play(exchange);
        boolean same =
            statusesOnly ? played.status() == exchange.status() : played.difference().isEmpty();
        if (same) {
          equal++;
        } else if (changed.keySet().stream().noneMatch(exchange.step()::matches)) {
          unexpected.add(played.difference());
        } else {
          unused.removeIf(exchange.step()::matches);
        }
      }
    }

    Counts.print("exchanges-9.4 as " + profile, equal + "/" + recorded.size() + " alike");
    assertThat(unexpected).isEmpty();
    assertThat(unused).as("said to have changed, but did not").isEmpty();
  }
}
