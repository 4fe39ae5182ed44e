/**
 * The four formats in which services print their logs: what a record holds, how each format writes
 * it in one line, and what can be read back.
 */
package dev.grafter.logs.format;
