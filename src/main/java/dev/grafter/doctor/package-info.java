/**
 * Looks at each site before anything is pushed: whether it answers, what it can do, what we may do
 * there, whether logs come in. It only reads, and says what to do about whatever is wrong.
 */
package dev.grafter.doctor;
