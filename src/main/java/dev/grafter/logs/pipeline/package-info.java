/**
 * Log pipelines as data: what Promtail calls pipeline_stages and Alloy loki.process. One {@link
 * dev.grafter.logs.pipeline.Pipeline} is rendered for each collector and run offline.
 */
package dev.grafter.logs.pipeline;
