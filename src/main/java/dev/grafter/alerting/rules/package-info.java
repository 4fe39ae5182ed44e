/**
 * Reads alert rules that can be evaluated: from Grafana's provisioning files and API answers, from
 * rule files of Loki's ruler, and from the model. Every fault is a {@link
 * dev.grafter.codec.CodecException}, one sentence with file and line.
 */
package dev.grafter.alerting.rules;
