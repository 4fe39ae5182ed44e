/**
 * Alert scenarios as tests of JUnit 5, so that a project proves its alerts where it proves its
 * code. Needs {@code junit-jupiter-api}, which such a project has.
 */
package dev.grafter.junit;
