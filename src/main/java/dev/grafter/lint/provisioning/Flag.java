package dev.grafter.lint.provisioning;

import dev.grafter.codec.Location;

/**
 * The boolean that Grafana reads from one property.
 *
 * @param value false when the property is absent, null or refused
 * @param where the place of the value, or of the surrounding object when it is absent
 * @param path the path of the property
 */
public record Flag(boolean value, Location where, String path) {}
