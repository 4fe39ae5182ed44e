package dev.grafter.cli;

import dev.grafter.codec.Json;
import dev.grafter.doctor.Diagnosis;
import dev.grafter.report.DoctorJson;
import dev.grafter.report.DoctorText;
import dev.grafter.report.Style;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Looks at each site before anything is pushed. */
@Command(
    name = "doctor",
    description = {
      "Looks at each site before anything is pushed: whether it answers, its version, which API"
          + " each kind goes through, what the credential may do, whether Loki answers and knows"
          + " the labels that we query.",
      "",
      "It only reads. Exit code 1 when something would make a push fail; each finding says what to"
          + " do."
    },
    footer = {
      "",
      "Examples:",
      "  grafter doctor                  all sites",
      "  grafter doctor --site root -o json"
    })
final class DoctorCommand implements Callable<Integer> {

  @ParentCommand private Grafter grafter;

  @Mixin private SiteSelection selection = new SiteSelection();

  @Mixin private DefinitionOptions definitions = new DefinitionOptions();

  @Mixin private ParallelOption parallel = new ParallelOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json",
      description = "how to report (default: text)")
  private Output output = Output.text;

  @Override
  public Integer call() {
    SyncSession session = new SyncSession(grafter, parallel.most(), definitions);
    List<Diagnosis> diagnoses = session.examine(selection.of(session.fleet()));
    if (output == Output.json) {
      grafter.out().print(Json.pretty(DoctorJson.of(diagnoses)));
    } else {
      new DoctorText(grafter.out(), new Style(grafter.colored())).print(diagnoses);
    }
    return diagnoses.stream().allMatch(Diagnosis::pushable) ? ExitCode.OK : ExitCode.FAILED;
  }
}
