/**
 * The OpenTelemetry Collector's configuration: pipelines as statements of its transform language,
 * OTTL, and whole configurations around them.
 */
package dev.grafter.render.otel;
