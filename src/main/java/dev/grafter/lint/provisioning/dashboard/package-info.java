/** Dashboard provider files: which directories of dashboards Grafana reads. */
package dev.grafter.lint.provisioning.dashboard;
