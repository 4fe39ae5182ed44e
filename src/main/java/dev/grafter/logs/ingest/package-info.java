/** What Loki adds to lines when they arrive. */
package dev.grafter.logs.ingest;
