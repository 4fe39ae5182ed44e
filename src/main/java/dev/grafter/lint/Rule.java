package dev.grafter.lint;

import java.util.Locale;

/** One thing that is looked for. The id is part of the output and never changes its meaning. */
public interface Rule {

  /** The name of the constant; rules are constants of enums. */
  String name();

  /** The stable name in kebab case. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The level of each of its findings. */
  FindingLevel level();

  /** One sentence: what is wrong when the rule finds something. */
  String summary();
}
