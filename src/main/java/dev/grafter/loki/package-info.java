/**
 * The client of the rules API of Loki's ruler, one class an operation. {@link
 * dev.grafter.loki.LokiRuler} is the way in.
 */
package dev.grafter.loki;
