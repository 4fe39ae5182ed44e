package dev.grafter.cli;

import dev.grafter.fleet.Site;
import dev.grafter.golden.ResourceFixture;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;

/** A provider for tests of commands: one of each kind, with uids of its level. */
public class ExampleProvider implements ResourceProvider {

  private static final String RULE =
      """
            - uid: LEVEL-%s
              title: %s
              condition: A
              data:
                - {refId: A, relativeTimeRange: {from: 600, to: 0}, datasourceUid: LEVEL-loki, model: {refId: A, expr: 'sum(count_over_time({job="x"}[5m]))'}}
              noDataState: OK
              execErrState: Error
              labels: {team: ops}
      """;

  private static final String RESOURCES =
      """
      - folder: {uid: LEVEL-logs, title: Logs}
      - datasource: {uid: LEVEL-loki, name: LEVEL logs, content: {type: loki, url: "http://loki:3100"}}
      - dashboard: {folderUid: LEVEL-logs, content: {uid: LEVEL-one, title: One}}
      - contactPoint: {name: on-call, integrations: [{uid: LEVEL-page, type: webhook, secrets: {url: env:PAGE_URL}}]}
      - route: {name: ours, content: {receiver: on-call, object_matchers: [[team, "=", ops]]}}
      - rulerGroup: {namespace: rules.yml, name: errors, content: {rules: [{alert: A, expr: vector(1)}]}}
      - ruleGroup:
          folderUid: LEVEL-logs
          name: errors
          rules:
      """;

  @Override
  public String name() {
    return "the example";
  }

  @Override
  public ResourceSet resources(Site site) {
    String rules = RULE.formatted("errors", "Errors") + second();
    return ResourceFixture.parse((RESOURCES + rules).replace("LEVEL", site.level().id()))
        .resources(site);
  }

  /** The rule that a later version of the example lacks. */
  String second() {
    return RULE.formatted("silence", "Silence");
  }

  /** The example after one of its rules left it. */
  public static final class Later extends ExampleProvider {
    @Override
    String second() {
      return "";
    }
  }
}
