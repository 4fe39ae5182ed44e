/**
 * Logs of a system that does not run: what its programs would print, line by line, together with
 * what each line truly says.
 */
package dev.grafter.logs.sample;
