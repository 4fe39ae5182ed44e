/** What is collected from containers and sent to Loki, whatever the program that does it. */
package dev.grafter.logs.collect;
