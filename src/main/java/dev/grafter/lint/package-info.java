/**
 * Findings about files: what the program that reads them would refuse, change or ignore, and what
 * it would take although it cannot work. Readers of one kind of file live in a package of their own
 * below; each rule has a stable id.
 */
package dev.grafter.lint;
