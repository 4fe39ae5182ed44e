package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.fleet.Level;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.logs.pipeline.PromtailConfig;
import dev.grafter.logs.pipeline.ScrapeJob;
import dev.grafter.logs.pipeline.StageWarning;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a command finds its pipeline: files that the user named. */
final class PipelineSource {

  private static final Map<String, String> UNNAMED = Map.of("container_name", "unnamed");

  private final Grafter grafter;

  PipelineSource(Grafter grafter) {
    this.grafter = grafter;
  }

  /** A list of stages, as a job without relabeling. */
  ScrapeJob stages(Path file, String name) {
    try {
      PipelineYaml.Read read = PipelineYaml.parse(name, Grafter.read(file), file.toString());
      warn(read.warnings());
      return new ScrapeJob(name, read.pipeline(), List.of(), Map.of(), false);
    } catch (CodecException e) {
      throw CliException.failed(e.getMessage(), e);
    }
  }

  /**
   * The pipeline that the definitions have for a level. Discovery gives every line the name of its
   * container, and stages may ask for it, so there is one.
   */
  ScrapeJob level(Level level) {
    return grafter.providers().stream()
        .flatMap(provider -> provider.pipeline(level).stream())
        .findFirst()
        .map(pipeline -> new ScrapeJob(level.id(), pipeline, List.of(), UNNAMED, true))
        .orElseThrow(
            () -> CliException.failed("no provider has a pipeline for the level " + level.id()));
  }

  /** A job of a Promtail configuration: the one of that name, or the first. */
  ScrapeJob job(Path file, Optional<String> name) {
    PromtailConfig config = config(file);
    List<ScrapeJob> jobs = config.jobs();
    if (name.isEmpty() && jobs.size() > 1 && !grafter.quiet()) {
      grafter
          .err()
          .println(file + " has " + jobs.size() + " jobs, this is the first: " + names(jobs));
    }
    return jobs.stream()
        .filter(job -> name.isEmpty() || job.name().equals(name.get()))
        .findFirst()
        .orElseThrow(
            () ->
                CliException.usage(
                    file + " has no job \"" + name.orElse("") + "\"; it has " + names(jobs)));
  }

  private static String names(List<ScrapeJob> jobs) {
    return jobs.stream().map(ScrapeJob::name).collect(Collectors.joining(", "));
  }

  PromtailConfig config(Path file) {
    try {
      PromtailConfig config = PromtailConfig.parse(Grafter.read(file), file.toString());
      warn(config.warnings());
      return config;
    } catch (CodecException e) {
      throw CliException.failed(e.getMessage(), e);
    }
  }

  private void warn(List<StageWarning> warnings) {
    if (!grafter.quiet()) {
      warnings.forEach(warning -> grafter.err().println("warning: " + warning));
    }
  }
}
