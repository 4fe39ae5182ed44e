/** The logging wrapper of the services that are written in Python. */
package dev.grafter.render.python;
