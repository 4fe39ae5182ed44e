package dev.grafter.cli;

import dev.grafter.lint.Assumptions;
import dev.grafter.lint.Environment;
import dev.grafter.lint.Finding;
import dev.grafter.lint.FindingLevel;
import dev.grafter.lint.Findings;
import dev.grafter.lint.Rule;
import dev.grafter.lint.Source;
import dev.grafter.lint.provisioning.ProvisioningLinter;
import dev.grafter.lint.provisioning.ProvisioningRule;
import dev.grafter.lint.stack.StackLinter;
import dev.grafter.report.FindingReport;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Judges files that Grafana will read, and those of whole stacks. */
@Command(
    name = "lint",
    description = {
      "Checks Grafana's provisioning files: what Grafana 13 would refuse, change or ignore; and the"
          + " compose files of stacks together with what they mount into Loki, collectors and"
          + " Grafana: hosts, ports, paths, tenants and labels that do not agree.",
      "",
      "Variables of the environment decide as they would in Grafana; their values are never"
          + " printed. Exit code 1 when there is an error, 0 when there are only warnings."
    },
    footer = {
      "",
      "Examples:",
      "  grafter lint provisioning                         a directory with all below it",
      "  grafter lint root_orchestrator                    a stack: compose files and what they"
          + " mount",
      "  grafter lint alerting/rules.yml -o sarif          for code hosts",
      "  grafter lint policies.yml --assume contact-point=oncall",
      "                                                    what exists in Grafana already"
    })
final class LintCommand implements Callable<Integer> {

  /** The forms of the report. */
  enum Format {
    text,
    json,
    sarif
  }

  private static final Set<Rule> FOREIGN =
      Set.of(ProvisioningRule.FOREIGN_FILE, ProvisioningRule.TOP_LEVEL_TYPE);

  @ParentCommand private Grafter grafter;

  @Parameters(arity = "0..*", paramLabel = "PATH", description = "files, or directories")
  private List<Path> paths = List.of();

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description =
          "what grafter pull wrote to DIR, or a folder of dashboards: whether the definitions are"
              + " complete and their Loki queries parse")
  private List<Path> from = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json|sarif",
      description = "how to report (default: text)")
  private Format format = Format.text;

  @Option(
      names = "--assume",
      paramLabel = "WHAT=NAME",
      description =
          "something that Grafana has already: org=2, contact-point=NAME, mute-timing=NAME; may be"
              + " repeated")
  private List<String> assumed = List.of();

  @Option(names = "--strict", description = "exit 1 for warnings too")
  private boolean strict;

  @Override
  public Integer call() {
    if (paths.isEmpty() && from.isEmpty()) {
      throw CliException.usage("name what to check: PATH..., or --from DIR");
    }
    from.forEach(DefinitionOptions::check);
    LintFiles files = new LintFiles(paths);
    Findings findings = new Findings();
    Environment environment = Environment.of(System.getenv());
    Assumptions assumptions = assumptions();
    List<List<Source>> groups = files.groups();
    List<Source> all = groups.stream().flatMap(List::stream).toList();
    Set<String> compose =
        all.stream()
            .filter(StackLinter::isComposeFile)
            .map(Source::name)
            .collect(Collectors.toSet());
    for (List<Source> group : groups) {
      ProvisioningLinter.lint(group, environment, assumptions).stream()
          .filter(finding -> isWanted(finding, files, compose))
          .forEach(findings::add);
    }
    findings.addAll(StackLinter.lint(all, new DiskFiles()));
    files.unreadable().forEach(findings::add);
    print(new FindingReport(files.names(), findings.list()));
    boolean failed =
        findings.has(FindingLevel.ERROR) || (strict && findings.has(FindingLevel.WARNING));
    return failed ? ExitCode.FAILED : ExitCode.OK;
  }

  /** In a directory there may be anything; of a file that was named, all is said. */
  private static boolean isWanted(Finding finding, LintFiles files, Set<String> compose) {
    String file = finding.where().source();
    return !FOREIGN.contains(finding.rule()) || (files.isNamed(file) && !compose.contains(file));
  }

  private void print(FindingReport report) {
    String text =
        switch (format) {
          case text -> report.text(grafter.colored());
          case json -> report.json();
          case sarif -> report.sarif(Version.text().replace("grafter ", ""));
        };
    grafter.out().print(text.endsWith("\n") ? text : text + "\n");
    grafter.out().flush();
  }

  private Assumptions assumptions() {
    Set<Long> organisations = new HashSet<>(Assumptions.FRESH.organisations());
    Set<String> contactPoints = new HashSet<>(Assumptions.FRESH.contactPoints());
    Set<String> muteTimings = new HashSet<>(Assumptions.FRESH.muteTimings());
    for (String word : assumed) {
      String name = word.substring(word.indexOf('=') + 1);
      if (word.matches("org=[0-9]{1,18}")) {
        organisations.add(Long.parseLong(name));
      } else if (word.startsWith("contact-point=") && !name.isEmpty()) {
        contactPoints.add(name);
      } else if (word.startsWith("mute-timing=") && !name.isEmpty()) {
        muteTimings.add(name);
      } else {
        throw CliException.usage(
            "--assume takes org=NUMBER, contact-point=NAME or mute-timing=NAME, not \""
                + word
                + "\"");
      }
    }
    return new Assumptions(organisations, contactPoints, muteTimings);
  }
}
