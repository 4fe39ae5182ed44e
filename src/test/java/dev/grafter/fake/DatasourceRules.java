package dev.grafter.fake;

import java.util.Set;
import java.util.regex.Pattern;

/** What a sent datasource must be. */
final class DatasourceRules {

  private static final Pattern UID = Pattern.compile("[a-zA-Z0-9_-]{0,40}");
  private static final int LONGEST_NAME = 190;
  private static final int LONGEST_URL = 255;

  /** The types whose address the server looks at. */
  private static final Set<String> ADDRESSED =
      Set.of("loki", "prometheus", "elasticsearch", "graphite", "influxdb", "opentsdb");

  private final Profile profile;

  DatasourceRules(Profile profile) {
    this.profile = profile;
  }

  void create(Body sent) {
    if (!sent.text("url").isEmpty()) {
      url(sent);
    }
    if (sent.object("jsonData", true).filter(json -> json.has("teamHttpHeaders")).isPresent()) {
      throw Refusal.of(403, "Cannot create datasource with team HTTP headers");
    }
    common(sent);
  }

  void update(Body sent) {
    url(sent);
    common(sent);
  }

  private static void url(Body sent) {
    String url = sent.text("url");
    boolean fits = !url.isBlank() && url.chars().noneMatch(c -> c < ' ') && !url.startsWith(":");
    if (ADDRESSED.contains(sent.text("type")) && !fits) {
      throw Refusal.of(400, "Validation error, invalid URL");
    }
  }

  private void common(Body sent) {
    if (sent.text("name").length() > LONGEST_NAME) {
      throw invalid("datasource.nameInvalid", "Invalid datasource name.");
    } else if (sent.text("url").length() > LONGEST_URL) {
      throw invalid("datasource.urlInvalid", "Invalid datasource url.");
    } else if (profile.checksDatasourceUid() && !UID.matcher(sent.text("uid")).matches()) {
      throw invalid("datasource.uidInvalid", "Invalid datasource UID.");
    }
  }

  private static Refusal invalid(String id, String message) {
    return new Refusal(FakeResponse.structured(400, id, message));
  }
}
