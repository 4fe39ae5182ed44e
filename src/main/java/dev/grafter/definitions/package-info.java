/**
 * What we watch: the datasource, dashboards, alerts and notifications of each level. The only place
 * with real content; the engine knows none of it.
 */
package dev.grafter.definitions;
