package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommittedFilesTest {

  @Test
  void theCommittedDashboardsAndAlertsAreWhatTheDefinitionsSay() {
    Cli cli = Cli.run("--color", "never", "render", "--check");

    assertThat(cli.code()).as("%s%s", cli.out(), cli.err()).isZero();
    assertThat(cli.err()).isEmpty();
  }
}
