/** Questions to Loki's query API and its answers, over streams in memory. */
package dev.grafter.logs.query;
