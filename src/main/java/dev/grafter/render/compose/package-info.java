/** How the programs of a stack are started with Docker Compose. */
package dev.grafter.render.compose;
