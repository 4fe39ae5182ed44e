/** What a pipeline can make of labels, found by reading it instead of running it. */
package dev.grafter.logs.schema;
