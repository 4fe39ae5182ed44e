/**
 * Grafana's foundation SDK, met with its own types. Compiled by the Maven profile {@code
 * foundation-sdk}, since not every repository carries the SDK's Java edition; without the profile
 * {@link dev.grafter.model.json} takes what the SDK's {@code toJSON()} gives.
 */
package dev.grafter.sdk;
