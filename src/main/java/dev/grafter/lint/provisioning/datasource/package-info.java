/** Datasource provisioning files. */
package dev.grafter.lint.provisioning.datasource;
