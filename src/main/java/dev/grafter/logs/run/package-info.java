/**
 * Runs pipelines offline: the entries that leave are those that the collector would send, with the
 * same lines, labels, structured metadata and times.
 */
package dev.grafter.logs.run;
