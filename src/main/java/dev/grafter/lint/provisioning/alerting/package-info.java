/**
 * Alerting provisioning files: rule groups, contact points, notification policies, mute timings and
 * templates.
 */
package dev.grafter.lint.provisioning.alerting;
