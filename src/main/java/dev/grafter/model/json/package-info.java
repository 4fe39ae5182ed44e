/**
 * Dashboards and alert rules that come as JSON: written by another builder, such as those of
 * Grafana's foundation SDK, or exported from a Grafana. They are checked like our own, LogQL
 * included, and become resources like any other.
 */
package dev.grafter.model.json;
