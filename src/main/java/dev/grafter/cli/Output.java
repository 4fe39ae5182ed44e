package dev.grafter.cli;

/** How a command reports. */
enum Output {
  text,
  json
}
