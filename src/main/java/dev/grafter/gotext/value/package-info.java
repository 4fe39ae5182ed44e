/**
 * Go values and types as templates see them; callers implement maps and structs over their own
 * data.
 */
package dev.grafter.gotext.value;
