/** Promtail's configuration. */
package dev.grafter.render.promtail;
