/** The templates in labels and annotations of alerts: Grafana's and those of Loki's ruler. */
package dev.grafter.alerting.template;
