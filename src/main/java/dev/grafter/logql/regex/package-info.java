/**
 * Regular expressions as Go reads them.
 *
 * <p>re2j matches them, but it was cut from an older Go: it words errors differently and hides its
 * tree. Loki's words are in its answers, and Loki's own tree decides which expressions it replaces
 * by comparisons of text, so both are needed exactly.
 */
package dev.grafter.logql.regex;
