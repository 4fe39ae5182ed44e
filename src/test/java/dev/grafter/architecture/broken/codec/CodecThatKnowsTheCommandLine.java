package dev.grafter.architecture.broken.codec;

import dev.grafter.architecture.broken.cli.Command;

/** Breaks a wall on purpose: {@code codec} may use nothing of ours. */
final class CodecThatKnowsTheCommandLine {

  final Command command = new Command("render");
}
