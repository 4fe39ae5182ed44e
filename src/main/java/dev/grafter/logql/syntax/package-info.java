/**
 * LogQL as text and as a tree: the lexer, the parser, the immutable nodes and the printers.
 *
 * <p>The language is that of Loki 3.4. What Loki refuses is refused with the same words at the same
 * position.
 */
package dev.grafter.logql.syntax;
