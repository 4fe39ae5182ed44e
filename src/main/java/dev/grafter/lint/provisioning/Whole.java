package dev.grafter.lint.provisioning;

import dev.grafter.codec.Location;

/**
 * The whole number that Grafana reads from one property.
 *
 * @param value 0 when the property is absent, empty or refused
 * @param where the place of the value, or of the surrounding object when it is absent
 * @param path the path of the property
 * @param present whether a value was written and taken
 */
public record Whole(long value, Location where, String path, boolean present) {}
