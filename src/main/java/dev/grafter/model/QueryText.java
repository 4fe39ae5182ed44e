package dev.grafter.model;

/** A query's text. */
public record QueryText(String text) {}
