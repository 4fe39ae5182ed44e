package dev.grafter.cli;

import dev.grafter.codec.IoReason;
import dev.grafter.codec.Json;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.sync.SiteResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The hand-made dashboards that the project keeps for each level, {@code dashboards/LEVEL/kept}.
 *
 * @param project the project's folder
 * @param overwrite whether a kept dashboard may be replaced by another text
 * @param grafter where to report
 */
record KeptFolder(Path project, boolean overwrite, Grafter grafter) {

  /** Keeps dashboards of a site; answers the exit code. */
  int keep(SyncSession session, Site site, List<String> uids) {
    int code = ExitCode.OK;
    for (String uid : uids) {
      code = Math.max(code, keep(session, site, uid));
    }
    return code;
  }

  private int keep(SyncSession session, Site site, String uid) {
    SiteResult<Optional<Resource.Dashboard>> found = session.dashboard(site, checked(uid));
    if (found.failure().isPresent()) {
      grafter.err().println("grafter: " + found.failure().get().getMessage());
      return Verdict.ofFailures(List.of(found));
    }
    Resource.Dashboard dashboard =
        found
            .value()
            .orElseThrow()
            .orElseThrow(
                () ->
                    CliException.failed(
                        "there is no dashboard with the uid "
                            + uid
                            + " at the site "
                            + site.name()
                            + ": grafter pull --site "
                            + site.name()
                            + " lists what is there"));
    Path file = file(site, uid);
    requireNotDefined(session, site, dashboard, file);
    return write(file, dashboard);
  }

  private static String checked(String uid) {
    if (!dev.grafter.model.Uid.isValid(uid)) {
      throw CliException.usage("\"" + uid + "\" is no uid of a dashboard");
    }
    return uid;
  }

  private Path file(Site site, String uid) {
    return project
        .resolve("dashboards")
        .resolve(site.level().id())
        .resolve("kept")
        .resolve(uid + ".json");
  }

  private static void requireNotDefined(
      SyncSession session, Site site, Resource.Dashboard dashboard, Path file) {
    if (!Files.exists(file) && session.definitions(site).find(dashboard.key()).isPresent()) {
      throw CliException.failed(
          "the model defines " + dashboard.describe() + " itself: change it there");
    }
  }

  private int write(Path file, Resource.Dashboard dashboard) {
    String text = Json.pretty(dashboard.content());
    boolean there = Files.exists(file);
    if (there && Grafter.read(file).equals(text)) {
      grafter.out().println("unchanged " + file);
      return ExitCode.OK;
    }
    if (there && !overwrite) {
      grafter
          .err()
          .println(
              "grafter: "
                  + file
                  + " holds something else and is kept: --overwrite replaces it by what is live");
      return ExitCode.FAILED;
    }
    replace(file, text);
    grafter.out().println((there ? "replaced " : "created ") + file);
    note(dashboard);
    return ExitCode.OK;
  }

  private void note(Resource.Dashboard dashboard) {
    if (!grafter.quiet()) {
      grafter
          .err()
          .println(
              "grafter: "
                  + dashboard.describe()
                  + " is now part of the model, in the folder of its other dashboards: push --adopt"
                  + " takes it over");
    }
  }

  /** Written aside and renamed, so that it is old or new and never half. */
  private static void replace(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path aside = file.resolveSibling("." + file.getFileName() + ".new");
      Files.writeString(aside, text);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw CliException.failed("Tried to write " + file + " but " + IoReason.of(e) + ".", e);
    }
  }
}
