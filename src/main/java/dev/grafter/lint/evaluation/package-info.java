/**
 * Alert rules that Grafana takes although they cannot work when they are evaluated. Each check is a
 * class of its own.
 */
package dev.grafter.lint.evaluation;
