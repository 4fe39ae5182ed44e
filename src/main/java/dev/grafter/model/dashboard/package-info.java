/**
 * Dashboards: panels, variables, annotations and links as checked values. Nobody writes a position
 * or an id: {@link dev.grafter.model.dashboard.Layout} places panels and {@link
 * dev.grafter.model.dashboard.PanelId} numbers them, the same in every run.
 */
package dev.grafter.model.dashboard;
