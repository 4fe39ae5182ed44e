/**
 * JSON and YAML in and out. {@link dev.grafter.codec.Node} is the one tree that the rest of Grafter
 * reads and writes: it is immutable and knows the file, line and column that each value came from.
 * No other package sees Jackson or SnakeYAML.
 */
package dev.grafter.codec;
