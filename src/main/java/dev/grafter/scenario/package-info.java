/**
 * Alert scenarios: log lines in, alerts and query results out, judged without a server. A scenario
 * is read ({@link dev.grafter.scenario.ScenarioReader}), its lines become streams, its rules are
 * evaluated in every phase, and its expectations are held against all of them.
 */
package dev.grafter.scenario;
