/** Go's {@code fmt}: verbs, flags, widths, and how values of every type print. */
package dev.grafter.gotext.format;
