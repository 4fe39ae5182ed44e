/**
 * What Promtail, Loki and Grafana share of Go: quoting, number and time text, and {@code
 * text/template} with its function sets. JDK only; whatever needs RE2 comes in from the caller.
 */
package dev.grafter.gotext;
