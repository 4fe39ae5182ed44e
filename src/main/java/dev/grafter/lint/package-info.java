/**
 * Findings about files: what the program that reads them would refuse, change or ignore, and what
 * it would take although it cannot work. Readers of one kind of file live in a package of their own
 * below; each rule has a stable id.
 *
 * <p>To add a rule: give it a constant in the enum of its family (its name is the id, its level is
 * fixed), report it from the reader that meets the property or, when it looks at a whole alert
 * rule, from a new check in {@code evaluation}; then add a line to the family's table of cases.
 */
package dev.grafter.lint;
