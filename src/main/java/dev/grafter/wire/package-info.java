/**
 * The model in the spellings of others: Grafana's provisioning files, its HTTP API, the ruler's
 * rule files. Nothing else knows that one calls a property {@code keepFiringFor} and another {@code
 * keep_firing_for}, or where a dollar sign must be doubled.
 */
package dev.grafter.wire;
