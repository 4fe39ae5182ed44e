/**
 * LogQL evaluated over streams in memory, with Loki 3.4's answers: the same lines, series, values
 * and error texts. Start at {@link dev.grafter.logql.eval.Engine}.
 */
package dev.grafter.logql.eval;
