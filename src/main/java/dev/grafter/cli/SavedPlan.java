package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.IoReason;
import dev.grafter.codec.Json;
import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.Site;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanFile;
import dev.grafter.sync.SiteResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan in a file.
 *
 * @param file the file
 */
record SavedPlan(Path file) {

  /**
   * Writes the plans of all sites; none when a site could not be planned.
   *
   * @return whether the file was written
   */
  boolean write(List<SiteResult<Plan>> results) {
    List<Plan> plans = results.stream().flatMap(result -> result.value().stream()).toList();
    if (plans.size() < results.size()) {
      return false;
    }
    try {
      Files.writeString(file, Json.pretty(PlanFile.write(plans)));
      return true;
    } catch (IOException e) {
      throw CliException.failed("Tried to write " + file + " but " + IoReason.of(e) + ".", e);
    }
  }

  /** Reads the plans, each with its site, which must still be the one it was made for. */
  Map<Site, Plan> read(Fleet fleet) {
    try {
      Map<Site, Plan> plans = new LinkedHashMap<>();
      for (Plan plan : PlanFile.read(Json.parse(Grafter.read(file), file.toString()))) {
        plans.put(site(fleet, plan), plan);
      }
      return plans;
    } catch (CodecException | IllegalArgumentException e) {
      throw CliException.usage(e.getMessage(), e);
    }
  }

  private Site site(Fleet fleet, Plan plan) {
    Site site =
        fleet
            .site(plan.site())
            .orElseThrow(
                () ->
                    CliException.usage(
                        file
                            + " plans for the site "
                            + plan.site()
                            + ", which is not in the inventory"));
    if (!site.grafana().url().toString().equals(plan.server())
        || !fleet.owner().equals(plan.mark().owner())) {
      throw CliException.usage(
          file
              + " was made for "
              + plan.mark()
              + " at "
              + plan.server()
              + ", and the inventory now says something else: plan again");
    }
    return site;
  }
}
