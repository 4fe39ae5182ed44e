/** Log files as streams that queries go through again and again without holding them. */
package dev.grafter.logs.store;
