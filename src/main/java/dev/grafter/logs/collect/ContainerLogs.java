package dev.grafter.logs.collect;

import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.pipeline.MatchStage;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.Stage;
import dev.grafter.logs.pipeline.StructuredMetadataStage;
import dev.grafter.logs.relabel.RelabelRule;
import dev.grafter.logs.schema.PipelineSchema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which containers' lines are collected, and what becomes of them before they are sent. It is the
 * same for every collector, and so is the schema of what arrives.
 *
 * @param job the name of the job, such as {@code root_logs_scraper}; letters, digits and _
 * @param collected the value of the Docker label {@link #DOCKER_LABEL} on the containers
 * @param pipeline the stages that every line passes
 */
public record ContainerLogs(String job, String collected, Pipeline pipeline) {

  /** The Docker label by which containers are chosen. */
  public static final String DOCKER_LABEL = "logging";

  /** Where the Docker daemon answers. */
  public static final String DOCKER_SOCKET = "unix:///var/run/docker.sock";

  /** Checks the names. */
  public ContainerLogs {
    Objects.requireNonNull(pipeline, "pipeline");
    if (!job.matches("[a-zA-Z_][a-zA-Z0-9_]*")) {
      throw new IllegalArgumentException(
          "a job's name has only letters, digits and _, not \"" + job + "\"");
    }
    if (collected.isEmpty()) {
      throw new IllegalArgumentException("the label of collected containers needs a value");
    }
  }

  /** The filter of Docker's API for those containers. */
  public String filter() {
    return DOCKER_LABEL + "=" + collected;
  }

  /** How labels are made of what discovery finds. */
  public List<RelabelRule> rules() {
    return Stream.of(BaseLabel.values()).map(BaseLabel::rule).toList();
  }

  /** The labels and the metadata of the lines that are sent. */
  public LabelSchema schema() {
    return PipelineSchema.of(pipeline, LabelSchema.discovered());
  }

  /**
   * The same without structured metadata, for a Loki before 3.0, which refuses lines that have it.
   */
  public ContainerLogs withoutMetadata() {
    return new ContainerLogs(
        job, collected, new Pipeline(pipeline.name(), withoutMetadata(pipeline.stages())));
  }

  private static List<Stage> withoutMetadata(List<Stage> stages) {
    return stages.stream().flatMap(stage -> withoutMetadata(stage).stream()).toList();
  }

  private static List<Stage> withoutMetadata(Stage stage) {
    if (stage instanceof StructuredMetadataStage) {
      return List.of();
    }
    if (!(stage instanceof MatchStage match) || match.stages().isEmpty()) {
      return List.of(stage);
    }
    List<Stage> inner = withoutMetadata(match.stages());
    return inner.isEmpty()
        ? List.of()
        : List.of(
            new MatchStage(
                match.selector(), inner, match.action(), match.pipelineName(), match.dropReason()));
  }
}
