package dev.grafter.lint.provisioning.alerting;

import dev.grafter.lint.provisioning.Text;

/**
 * Something of an alerting file that is found by its name alone: a mute timing, a template, or an
 * entry of a list of things to delete.
 *
 * @param org the organisation, at least 1
 * @param name the name
 */
record Named(long org, Text name) {}
