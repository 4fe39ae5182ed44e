/**
 * LogQL for people who write queries in Java: {@link dev.grafter.logql.LogQl} is where to begin.
 *
 * <p>What the builder makes are the same records that the parser returns, so a query is one value
 * whoever wrote it.
 */
package dev.grafter.logql;
