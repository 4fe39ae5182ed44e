/**
 * From a tree of texts in memory to files on a disk: what differs, and how it is written so that a
 * crash leaves every file whole. What the files say is the matter of the targets, one package each.
 */
package dev.grafter.render;
