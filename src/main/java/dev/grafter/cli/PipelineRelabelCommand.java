package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.IoReason;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.logs.pipeline.ScrapeJob;
import dev.grafter.logs.relabel.RelabelRule;
import dev.grafter.logs.relabel.RelabelYaml;
import dev.grafter.logs.relabel.Relabeler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Applies relabeling rules to labels. */
@Command(
    name = "relabel",
    description = {
      "Applies relabel_configs to labels and prints the result as JSON; null means dropped.",
      "",
      "With --jsonl, a line in is {\"relabel_configs\": \"<YAML>\", \"labels\": {...}}, a line out"
          + " {\"result\": {...} | null} or {\"error\": \"...\"}."
    },
    footer = {
      "",
      "Examples:",
      "  grafter pipeline relabel --config promtail.yml --labels"
          + " __meta_docker_container_name=/mongo",
      "  grafter pipeline relabel --jsonl cases.jsonl"
    })
final class PipelineRelabelCommand implements Callable<Integer> {

  /** Where rules and labels come from. */
  static final class Which {

    @Option(
        names = "--config",
        required = true,
        paramLabel = "promtail.yml",
        description = "a Promtail configuration")
    private Path config;

    @Option(
        names = "--jsonl",
        required = true,
        paramLabel = "FILE",
        description = "rules and labels, a JSON object a line; - for standard input")
    private Path jsonl;
  }

  @ParentCommand private PipelineCommand parent;

  @ArgGroup(multiplicity = "1")
  private Which which;

  @Option(
      names = "--job",
      paramLabel = "NAME",
      description = "with --config: the scrape job (default: the first)")
  private Optional<String> job = Optional.empty();

  @Option(
      names = "--labels",
      paramLabel = "k=v,...",
      description = "with --config: the labels that discovery found")
  private List<String> labels = new ArrayList<>();

  @Override
  public Integer call() {
    if (which.jsonl != null) {
      answerAll();
    } else {
      relabel();
    }
    return ExitCode.OK;
  }

  private void relabel() {
    Grafter grafter = parent.grafter();
    ScrapeJob scrape = new PipelineSource(grafter).job(which.config, job);
    if (scrape.losesLabels() && !grafter.quiet()) {
      grafter
          .err()
          .println(
              "note: for Docker targets Promtail ignores keep and drop; a dropped container's"
                  + " lines are sent without labels. Use filters of docker_sd_configs.");
    }
    grafter
        .out()
        .println(Json.write(result(new Relabeler(scrape.rules()), LabelArguments.parse(labels))));
  }

  private static Node result(Relabeler relabeler, Map<String, String> labels) {
    return Node.object()
        .put("result", relabeler.apply(labels).<Node>map(Node::object).orElseGet(Node::nil))
        .build();
  }

  private void answerAll() {
    try (BufferedReader in = open()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          parent.grafter().out().println(Json.write(answer(line)));
        }
      }
    } catch (NoSuchFileException e) {
      throw CliException.usage("Tried to read " + which.jsonl + " but there is no such file.", e);
    } catch (IOException e) {
      throw CliException.failed("Tried to read " + which.jsonl + " but " + IoReason.of(e) + ".", e);
    }
  }

  private BufferedReader open() throws IOException {
    return which.jsonl.toString().equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(which.jsonl);
  }

  private static Node answer(String line) {
    try {
      Node.Obj request =
          Json.parseLenient(line, "request")
              .asObject()
              .orElseThrow(() -> new IllegalArgumentException("a request should be an object"));
      String yaml =
          request
              .text("relabel_configs")
              .orElseThrow(
                  () -> new IllegalArgumentException("relabel_configs should be a string of YAML"));
      List<RelabelRule> rules =
          RelabelYaml.read(Yaml.parse(yaml, "relabel_configs", YamlOptions.GO_V2));
      Map<String, String> given =
          request.find("labels").flatMap(Node::asObject).map(RelabelYaml::labels).orElse(Map.of());
      return result(new Relabeler(rules), given);
    } catch (CodecException | IllegalArgumentException e) {
      return Node.object().put("error", e.getMessage()).build();
    }
  }
}
