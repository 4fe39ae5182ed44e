/**
 * What can be said of a query before it runs: whether the labels and values that it names exist,
 * whether the Loki it goes to understands it, and where Loki does something else than it reads.
 */
package dev.grafter.logql.check;
