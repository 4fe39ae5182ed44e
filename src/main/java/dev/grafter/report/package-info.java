/** What commands found or did, in the forms that people and programs read. */
package dev.grafter.report;
