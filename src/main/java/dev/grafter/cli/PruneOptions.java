package dev.grafter.cli;

import dev.grafter.fleet.Fleet;
import dev.grafter.sync.Change;
import dev.grafter.sync.Plan;
import dev.grafter.sync.SiteResult;
import java.util.List;
import picocli.CommandLine.Option;

/** The option to delete what is ours and no longer defined, and its brakes. */
final class PruneOptions {

  @Option(
      names = "--prune",
      description =
          "delete what is ours and no longer defined; needs an owner in grafter.yml, so that"
              + " nothing else is taken for ours")
  private boolean prune;

  boolean isAsked(Fleet fleet) {
    if (prune && !fleet.ownerDeclared()) {
      throw CliException.usage(
          "--prune needs to know whose objects are ours: write owner: NAME into grafter.yml");
    }
    return prune;
  }

  void checkLimit(List<SiteResult<Plan>> plans, int most) {
    for (SiteResult<Plan> result : plans) {
      long deletes = result.value().map(plan -> plan.count(Change.Delete.class)).orElse(0L);
      if (deletes > most) {
        throw CliException.failed(
            "the plan for "
                + result.site().name()
                + " deletes "
                + deletes
                + " objects, and --max-delete allows "
                + most
                + ": nothing was applied");
      }
    }
  }
}
