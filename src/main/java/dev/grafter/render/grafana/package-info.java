/** What Grafana reads from files: dashboards, datasources, alerting, and what it shall forget. */
package dev.grafter.render.grafana;
