/** Text as the Go programs around Loki read it: names, regular expressions, durations, sizes. */
package dev.grafter.logs.text;
