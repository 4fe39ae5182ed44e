/** What Loki reads from files. */
package dev.grafter.render.loki;
