/**
 * The log formats for services that log by logback. The only package of the library that needs
 * logback, which is optional: whoever uses it brings it.
 */
package dev.grafter.logs.logback;
