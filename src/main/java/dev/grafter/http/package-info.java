/**
 * The one HTTP client: credentials, TLS, timeouts, repeats where repeating is safe, and errors that
 * are sentences. Secrets are resolved here, as late as possible, and never leave in a message.
 */
package dev.grafter.http;
