/**
 * Desired and live state compared, and the difference applied: pure values and ports, without a
 * request. A plan can only read.
 */
package dev.grafter.sync;
