package dev.grafter.fleet;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Fields;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads {@code grafter.yml}, strictly: whatever it does not know is an error with file, line and
 * what to write instead.
 */
public final class FleetReader {

  private FleetReader() {}

  /**
   * Reads an inventory.
   *
   * @param text the YAML
   * @param source the file's name in messages
   * @throws CodecException at the first fault
   */
  public static Fleet read(String text, String source) {
    Node root = Yaml.parse(text, source);
    if (root.isNull()) {
      throw new CodecException(
          root.where(),
          "the inventory is empty: write \"version: 1\" and a list \"sites\", or remove the file to"
              + " use the two standard sites");
    }
    Fields fields = Fields.of(root, "the inventory");
    version(fields);
    Optional<String> owner = fields.parsed("owner", Fleet::checkedOwner);
    Optional<Secret> secretsKey = fields.parsed("secretsKey", Secret::parse);
    List<Site> sites = new ArrayList<>();
    for (Node node : fields.list("sites")) {
      Site site = site(node);
      refuseRepeated(site, sites, node);
      sites.add(site);
    }
    Waves waves = new WavesReader(sites).read(fields.list("waves"));
    fields.done();
    if (sites.isEmpty()) {
      throw fields.fail("sites", "name at least one site");
    }
    return checked(
        fields,
        () ->
            new Fleet(
                owner.orElse(Fleet.DEFAULT_OWNER), owner.isPresent(), secretsKey, sites, waves));
  }

  private static void refuseRepeated(Site site, List<Site> earlier, Node node) {
    if (earlier.stream().anyMatch(other -> other.name().equals(site.name()))) {
      throw new CodecException(node.where(), Fleet.repeatedName(site.name()));
    }
  }

  private static void version(Fields fields) {
    long version = fields.integer("version").orElseThrow(() -> fields.missing("version"));
    if (version != 1) {
      throw fields.fail("version", "this Grafter reads version 1, not " + version);
    }
  }

  private static Site site(Node node) {
    String what =
        node.asObject()
            .flatMap(obj -> obj.text("name"))
            .map(name -> "site \"" + name + "\"")
            .orElse("a site");
    Fields fields = Fields.of(node, what);
    String name = fields.requiredText("name");
    Level level = fields.oneOf("level", Level.class).orElseThrow(() -> fields.missing("level"));
    Site standard = Site.of(level);
    GrafanaServer grafana =
        fields
            .object("grafana")
            .map(FleetReader::grafana)
            .orElseThrow(() -> fields.missing("grafana"));
    LokiServer loki =
        fields.object("loki").map(inner -> loki(inner, level)).orElse(standard.loki());
    Collector collector = fields.oneOf("collector", Collector.class).orElse(standard.collector());
    AlertEngine alerting = fields.oneOf("alerting", AlertEngine.class).orElse(standard.alerting());
    Overrides overrides =
        fields.object("overrides").map(OverridesReader::read).orElse(Overrides.NONE);
    fields.done();
    return checked(
        fields, () -> new Site(name, level, grafana, loki, collector, alerting, overrides));
  }

  private static GrafanaServer grafana(Fields fields) {
    var url = fields.parsed("url", HttpUrl::parse).orElseThrow(() -> fields.missing("url"));
    Credentials credentials = credentials(fields, new Credentials.FromEnvironment());
    long org = fields.integer("org").orElse(1L);
    Tls tls = fields.object("tls").map(FleetReader::tls).orElse(Tls.NONE);
    fields.done();
    return checked(fields, () -> new GrafanaServer(url, credentials, org, tls));
  }

  private static Credentials credentials(Fields fields, Credentials standard) {
    Optional<Secret> token = fields.parsed("token", Secret::parse);
    Optional<String> user = fields.text("user");
    Optional<Secret> password = fields.parsed("password", Secret::parse);
    if (token.isPresent() && (user.isPresent() || password.isPresent())) {
      throw fields.fail("token", "give either a token or user and password, not both");
    }
    if (user.isPresent() != password.isPresent()) {
      throw fields.fail(user.isPresent() ? "user" : "password", "user and password go together");
    }
    if (token.isPresent()) {
      return new Credentials.Token(token.get());
    }
    return user.isPresent()
        ? checked(fields, () -> new Credentials.Basic(user.get(), password.orElseThrow()))
        : standard;
  }

  private static Tls tls(Fields fields) {
    Optional<Secret> ca = fields.text("ca").map(FleetReader::pem);
    Optional<Secret> cert = fields.text("cert").map(FleetReader::pem);
    Optional<Secret> key = fields.text("key").map(FleetReader::pem);
    fields.done();
    return checked(fields, () -> new Tls(ca, cert, key));
  }

  /** Certificates are no secrets, so a bare path is fine for them. */
  private static Secret pem(String text) {
    return text.startsWith("env:") || text.startsWith("file:")
        ? Secret.parse(text)
        : Secret.file(text);
  }

  private static LokiServer loki(Fields fields, Level level) {
    var url = fields.parsed("url", HttpUrl::parse).orElse(LokiServer.of(level).url());
    String version = fields.text("version").orElse(LokiServer.DEFAULT_VERSION);
    Optional<String> tenant = fields.text("tenant");
    var externalUrl = fields.parsed("externalUrl", HttpUrl::parse);
    Credentials credentials = credentials(fields, new Credentials.None());
    fields.done();
    return checked(fields, () -> new LokiServer(url, version, tenant, externalUrl, credentials));
  }

  private static <T> T checked(Fields fields, Supplier<T> create) {
    try {
      return create.get();
    } catch (IllegalArgumentException e) {
      throw new CodecException(fields.where(), e.getMessage());
    }
  }
}
