/** What Loki reads from files, and the Alertmanager that its ruler tells. */
package dev.grafter.render.loki;
