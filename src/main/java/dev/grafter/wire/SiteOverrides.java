package dev.grafter.wire;

import dev.grafter.fleet.Overrides;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Definitions as one site wants them: other hosts, another tenant, other uids of folders and
 * datasources, other first values of variables. Nothing else makes a site differ from what is
 * committed. What names nothing that is defined is a mistake.
 *
 * @param resources the definitions, overridden
 * @param notes what was overridden, a sentence each
 */
public record SiteOverrides(ResourceSet resources, List<String> notes) {

  private static final String LOKI = "loki";

  /**
   * Overrides.
   *
   * @throws IllegalArgumentException when an override names nothing that is defined
   */
  public static SiteOverrides apply(Overrides overrides, ResourceSet defined) {
    if (overrides.equals(Overrides.NONE)) {
      return new SiteOverrides(defined, List.of());
    }
    List<String> notes = new ArrayList<>();
    requireKnown(overrides, defined);
    DatasourceAddress address = new DatasourceAddress(overrides, notes);
    UidChange uids = new UidChange(overrides);
    VariableValues variables = new VariableValues(overrides.variables());
    List<Resource> changed = new ArrayList<>();
    for (Resource resource : defined.all()) {
      if (!isReplaced(resource, overrides)) {
        changed.add(variables.in(uids.in(address.in(resource))));
      }
    }
    note(overrides, variables.used(), notes);
    return new SiteOverrides(ResourceSet.of(changed), notes);
  }

  /** Whether somebody else's object stands in its place. */
  private static boolean isReplaced(Resource resource, Overrides overrides) {
    String uid =
        resource instanceof Resource.Correlation correlation
            ? correlation.sourceUid()
            : resource.key().id();
    boolean concerned =
        resource instanceof Resource.Datasource || resource instanceof Resource.Correlation;
    return concerned
        && Optional.ofNullable(overrides.datasources().get(uid))
            .filter(Overrides.Datasource::existing)
            .isPresent();
  }

  private static void note(Overrides overrides, Set<String> variables, List<String> notes) {
    overrides
        .folders()
        .forEach((uid, other) -> notes.add("Override: the folder " + uid + " is " + other + "."));
    overrides
        .datasources()
        .forEach(
            (uid, other) ->
                notes.add(
                    "Override: the datasource "
                        + uid
                        + " is "
                        + other.uid()
                        + (other.existing() ? ", which somebody else keeps." : ".")));
    overrides
        .variables()
        .forEach(
            (name, values) -> {
              if (!variables.contains(name)) {
                throw unknown("variables", name, "no dashboard has such a variable");
              }
              notes.add("Override: $" + name + " begins as " + String.join(", ", values) + ".");
            });
  }

  private static void requireKnown(Overrides overrides, ResourceSet defined) {
    overrides.folders().keySet().forEach(uid -> require(defined, ResourceKind.FOLDER, uid));
    overrides.datasources().keySet().forEach(uid -> require(defined, ResourceKind.DATASOURCE, uid));
    Set<String> hosts = new TreeSet<>();
    defined
        .all(Resource.Datasource.class)
        .forEach(source -> hosts.addAll(DatasourceAddress.hosts(source)));
    for (String host : overrides.hosts().keySet()) {
      if (!hosts.contains(host)) {
        throw unknown("hosts", host, "no datasource is there");
      }
    }
    boolean hasLoki =
        defined.all(Resource.Datasource.class).stream()
            .anyMatch(source -> source.content().text("type").filter(LOKI::equals).isPresent());
    if (overrides.tenant().isPresent() && !hasLoki) {
      throw unknown("tenant", overrides.tenant().get(), "there is no Loki datasource");
    }
  }

  private static void require(ResourceSet defined, ResourceKind kind, String uid) {
    if (defined.find(new ResourceKey(kind, uid)).isEmpty()) {
      throw unknown(kind.directory(), uid, "no such " + kind.words() + " is defined");
    }
  }

  private static IllegalArgumentException unknown(String key, String name, String why) {
    return new IllegalArgumentException(
        "overrides." + key + " names \"" + name + "\", but " + why + ": correct or remove it");
  }
}
