/**
 * The program: options in, one call of the library, a report and an exit code out. Nothing uses
 * this package.
 */
package dev.grafter.cli;
