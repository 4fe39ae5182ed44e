/**
 * Log lines and what becomes of them before they reach Loki: formats, severities, pipelines and the
 * labels that come out.
 */
package dev.grafter.logs;
