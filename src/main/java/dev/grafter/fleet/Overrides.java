package dev.grafter.fleet;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is different at one site from what the definitions say, by the names that they use.
 *
 * @param hosts other names in the addresses of datasources, with or without a port, by the ones
 *     that the definitions use
 * @param tenant the tenant that Loki datasources name
 * @param folders other uids of folders
 * @param datasources other datasources
 * @param variables other first values of dashboard variables
 */
public record Overrides(
    Map<String, String> hosts,
    Optional<String> tenant,
    Map<String, String> folders,
    Map<String, Datasource> datasources,
    Map<String, List<String>> variables) {

  /** Nothing is different. */
  public static final Overrides NONE =
      new Overrides(Map.of(), Optional.empty(), Map.of(), Map.of(), Map.of());

  private static final Pattern UID = Pattern.compile("[a-zA-Z0-9_-]{1,40}");
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

  /**
   * A datasource in the place of one of the definitions.
   *
   * @param uid its uid
   * @param existing whether somebody else made it, so that it is used and not written
   */
  public record Datasource(String uid, boolean existing) {
    /** Checks the uid. */
    public Datasource {
      checkedUid(uid);
    }
  }

  /** Checks uids and hosts. */
  public Overrides {
    hosts = sorted(hosts);
    folders = sorted(folders);
    datasources = sorted(datasources);
    variables = sorted(variables);
    Objects.requireNonNull(tenant, "tenant");
    hosts.values().forEach(Overrides::checkedHost);
    folders.values().forEach(Overrides::checkedUid);
    variables.forEach(Overrides::checkedValues);
  }

  private static <T> Map<String, T> sorted(Map<String, T> values) {
    return Collections.unmodifiableMap(new TreeMap<>(values));
  }

  private static void checkedHost(String host) {
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException("\"" + host + "\" is no host: write host or host:port");
    }
  }

  private static void checkedUid(String uid) {
    if (!UID.matcher(uid).matches()) {
      throw new IllegalArgumentException(
          "\"" + uid + "\" is no uid: use 1 to 40 letters, digits, dashes and underscores");
    }
  }

  private static void checkedValues(String variable, List<String> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("the variable \"" + variable + "\" gets no value");
    }
  }
}
