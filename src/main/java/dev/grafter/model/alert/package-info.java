/**
 * Alert rules as checked values: Grafana's own with their stages, those of Loki's ruler, and {@link
 * dev.grafter.model.alert.LogAlert}, which is written once and becomes either.
 */
package dev.grafter.model.alert;
