package dev.grafter.cli;

import picocli.CommandLine.Option;

/** How much goes on at a time, for the commands that ask Grafanas. */
final class ParallelOption {

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description =
          "how many sites at a time, and how many requests to each (default: ${DEFAULT-VALUE})")
  private int most = 8;

  /**
   * The most sites at a time, and requests to each.
   *
   * @throws CliException when that is none
   */
  int most() {
    if (most < 1) {
      throw CliException.usage("--parallel is a number from 1 on");
    }
    return most;
  }
}
