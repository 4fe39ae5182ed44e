/** Datasources as checked values; what is secret stays a reference. */
package dev.grafter.model.datasource;
