/**
 * What Grafana and Loki should hold, as values: dashboards, datasources, folders, alert rules and
 * notifications. A {@link dev.grafter.model.Resource} is data only; how it is spelled in a file or
 * in an API call is {@code wire}'s matter.
 */
package dev.grafter.model;
