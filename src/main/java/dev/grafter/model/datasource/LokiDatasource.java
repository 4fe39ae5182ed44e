package dev.grafter.model.datasource;

import dev.grafter.model.DatasourceRef;
import dev.grafter.model.Resource;
import dev.grafter.model.Uid;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A Loki datasource.
 *
 * @param uid its uid
 * @param name its name, unique in the organisation
 * @param url Loki's address as Grafana reaches it
 * @param isDefault whether new panels ask it; an organisation has one default
 * @param headers what is sent with every request, the tenant among it
 * @param authentication how Grafana signs in
 * @param tls what is presented and trusted
 * @param maxLines the most lines of an answer; empty for Grafana's own 1000
 * @param timeout how long Grafana waits, in whole seconds; empty for Grafana's own 30
 * @param derivedFields links made of log lines
 * @param manageAlerts whether Grafana shows the rules of Loki's ruler
 */
public record LokiDatasource(
    String uid,
    String name,
    URI url,
    boolean isDefault,
    List<Header> headers,
    Authentication authentication,
    DatasourceTls tls,
    OptionalInt maxLines,
    Optional<Duration> timeout,
    List<DerivedField> derivedFields,
    boolean manageAlerts) {

  /** The header that names the tenant. */
  public static final String TENANT_HEADER = "X-Scope-OrgID";

  private static final int LONGEST_URL = 255;

  /** Checks each part; the sentences name the datasource. */
  public LokiDatasource {
    String what = "datasource \"" + name + "\"";
    Uid.checked(uid, what);
    headers = List.copyOf(headers);
    derivedFields = List.copyOf(derivedFields);
    Objects.requireNonNull(authentication, "authentication");
    Objects.requireNonNull(tls, "tls");
    requireUrl(what, url);
    requireDistinct(what, headers);
    if (maxLines.isPresent() && maxLines.getAsInt() < 1) {
      throw new IllegalArgumentException(what + " answers with no line: maxLines is 1 or more");
    }
    if (timeout
        .filter(time -> time.toSeconds() < 1 || !time.equals(Duration.ofSeconds(time.toSeconds())))
        .isPresent()) {
      throw new IllegalArgumentException(what + ": the timeout is whole seconds, 1 or more");
    }
  }

  private static void requireUrl(String what, URI url) {
    String text = url.toString();
    if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
      throw new IllegalArgumentException(
          what + " has the address \"" + text + "\": it begins with http:// or https://");
    }
    if (text.length() > LONGEST_URL) {
      throw new IllegalArgumentException(
          what
              + " has an address of "
              + text.length()
              + " characters; Grafana takes "
              + LONGEST_URL);
    }
  }

  private static void requireDistinct(String what, List<Header> headers) {
    Set<String> seen = new HashSet<>();
    for (Header header : headers) {
      if (!seen.add(header.name().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(what + " sends the header " + header.name() + " twice");
      }
    }
  }

  /** A datasource to be described. */
  public static Builder of(String uid, String name, URI url) {
    return new Builder(uid, name, url);
  }

  /** What panels and rules call it by. */
  public DatasourceRef ref() {
    return DatasourceRef.loki(uid);
  }

  /** The datasource as Grafana keeps it. */
  public Resource.Datasource toResource() {
    return new LokiDatasourceWriter(this).write();
  }

  /** Collects a datasource. */
  public static final class Builder {
    private final String uid;
    private final String name;
    private final URI url;
    private boolean isDefault;
    private final List<Header> headers = new ArrayList<>();
    private Authentication authentication = Authentication.none();
    private DatasourceTls tls = DatasourceTls.NONE;
    private OptionalInt maxLines = OptionalInt.empty();
    private Optional<Duration> timeout = Optional.empty();
    private final List<DerivedField> derivedFields = new ArrayList<>();
    private boolean manageAlerts;

    private Builder(String uid, String name, URI url) {
      this.uid = uid;
      this.name = name;
      this.url = url;
    }

    /** Makes it the datasource of new panels. */
    public Builder makeDefault() {
      isDefault = true;
      return this;
    }

    /** The tenant, for a Loki with several. */
    public Builder tenant(String tenant) {
      return header(Header.open(TENANT_HEADER, tenant));
    }

    /** One more header. */
    public Builder header(Header header) {
      headers.add(header);
      return this;
    }

    /** How Grafana signs in. */
    public Builder authentication(Authentication value) {
      authentication = value;
      return this;
    }

    /** What is presented and trusted. */
    public Builder tls(DatasourceTls value) {
      tls = value;
      return this;
    }

    /** The most lines of an answer. */
    public Builder maxLines(int value) {
      maxLines = OptionalInt.of(value);
      return this;
    }

    /** How long Grafana waits. */
    public Builder timeout(Duration value) {
      timeout = Optional.of(value);
      return this;
    }

    /** One more link made of log lines. */
    public Builder derivedField(DerivedField value) {
      derivedFields.add(value);
      return this;
    }

    /** Whether Grafana shows the rules of Loki's ruler. */
    public Builder manageAlerts(boolean value) {
      manageAlerts = value;
      return this;
    }

    /** The datasource. */
    public LokiDatasource build() {
      return new LokiDatasource(
          uid,
          name,
          url,
          isDefault,
          headers,
          authentication,
          tls,
          maxLines,
          timeout,
          derivedFields,
          manageAlerts);
    }
  }
}
