/**
 * A stateful Grafana in memory, for tests: {@link dev.grafter.fake.FakeGrafana} is the way in. It
 * agrees with the recorded answers of real servers, which {@code FakeGrafanaReplayTest} proves.
 */
package dev.grafter.fake;
