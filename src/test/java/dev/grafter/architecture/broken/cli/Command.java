package dev.grafter.architecture.broken.cli;

/** Stands for a class of {@code cli}. */
public record Command(String name) {}
