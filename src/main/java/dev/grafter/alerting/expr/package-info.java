/**
 * Grafana's server-side expressions: what reduce, math, resample, threshold and classic conditions
 * make of the results of queries. Values may be numbers, courses over time, plain scalars or "no
 * data"; a number may be null, as a {@code Double} that is null.
 */
package dev.grafter.alerting.expr;
