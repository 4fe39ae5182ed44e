/** Relabeling: Prometheus' rules that make a target's labels, as Promtail and Alloy use them. */
package dev.grafter.logs.relabel;
