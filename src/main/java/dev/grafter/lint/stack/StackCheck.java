package dev.grafter.lint.stack;

import dev.grafter.codec.Location;

/** One thing that is looked for in a stack. */
interface StackCheck {

  /** Where findings go. */
  interface Report {
    void add(StackRule rule, Location where, String property, String message);
  }

  void check(Stack stack, Report report);
}
