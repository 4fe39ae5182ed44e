/**
 * Grafana's provisioning files as Grafana 13.1 reads them: the same decoding of YAML into typed
 * fields, the same expansion of variables, the same checks in the same words. Measured on a real
 * Grafana; where a server's state decides (organisations, contact points made by hand), {@link
 * dev.grafter.lint.Assumptions} say what is there.
 */
package dev.grafter.lint.provisioning;
