/**
 * Go's {@code time}: reference layouts, zones with their abbreviations, and times that templates
 * can call.
 */
package dev.grafter.gotext.time;
