/**
 * What is installed where: the two levels, the sites, and the inventory {@code grafter.yml}.
 * Secrets are references here and are never resolved.
 */
package dev.grafter.fleet;
