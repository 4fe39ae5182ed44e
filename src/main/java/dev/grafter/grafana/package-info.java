/**
 * The client of Grafana's HTTP API: one class an operation, two lanes (app platform and classic)
 * behind the ports of {@code sync}. {@link dev.grafter.grafana.Grafana} is the way in.
 */
package dev.grafter.grafana;
