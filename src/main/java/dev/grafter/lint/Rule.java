package dev.grafter.lint;

/** One thing that is looked for. The id is part of the output and never changes its meaning. */
public interface Rule {

  /** The stable name in kebab case. */
  String id();

  /** The level of each of its findings. */
  FindingLevel level();

  /** One sentence: what is wrong when the rule finds something. */
  String summary();
}
