/** Log streams in the form in which they are pushed to Loki. */
package dev.grafter.logs.push;
