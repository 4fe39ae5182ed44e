/** JSON in log lines as Promtail's reader takes it, and JMESPath over it. */
package dev.grafter.logs.json;
