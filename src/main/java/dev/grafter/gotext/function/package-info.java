/** The functions that Promtail's and Loki's templates offer: Sprig's, and their own. */
package dev.grafter.gotext.function;
