/** Questions to Loki's query API and its answers, over stored streams. */
package dev.grafter.logs.query;
