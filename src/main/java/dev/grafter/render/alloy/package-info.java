/** Alloy's configuration: one block writer for its syntax, and pipelines as loki.process blocks. */
package dev.grafter.render.alloy;
