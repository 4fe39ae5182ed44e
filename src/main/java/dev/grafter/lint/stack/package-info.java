/**
 * Findings about the files of a whole stack together: its compose files, and what they mount into
 * Loki, the collector and Grafana. Each rule says where two files contradict each other; each check
 * is a class.
 *
 * <p>To add a rule: give it a constant in {@link dev.grafter.lint.stack.StackRule}, report it from
 * a check in {@link dev.grafter.lint.stack.StackLinter}'s list, and add a tree with that fault to
 * the test's table.
 */
package dev.grafter.lint.stack;
