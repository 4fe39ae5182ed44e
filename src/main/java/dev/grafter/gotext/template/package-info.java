/**
 * Go's {@code text/template}: lexer, parser and execution, with Go's error texts, within limits.
 */
package dev.grafter.gotext.template;
