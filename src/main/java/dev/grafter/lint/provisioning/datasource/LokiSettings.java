package dev.grafter.lint.provisioning.datasource;

import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_URL_MISSING;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.LOKI_DERIVED_FIELD_INCOMPLETE;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.LOKI_HEADER_UNPAIRED;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.LOKI_SECRET_IN_THE_OPEN;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.LOKI_SETTING_NOT_A_NUMBER;
import static dev.grafter.lint.provisioning.datasource.DatasourceRule.LOKI_SETTING_UNKNOWN;

import dev.grafter.codec.Node;
import dev.grafter.codec.Suggestion;
import dev.grafter.lint.Rule;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The settings of a Loki datasource, which Grafana stores unseen and its plugin reads later. */
final class LokiSettings {

  private static final String SETTINGS = "jsonData";
  private static final String HEADER_NAME = "httpHeaderName";
  private static final String HEADER_VALUE = "httpHeaderValue";
  private static final Set<String> KNOWN =
      Set.of(
          "alertmanager",
          "alertmanagerUid",
          "derivedFields",
          "enableSecureSocksProxy",
          "keepCookies",
          "manageAlerts",
          "maxLines",
          "oauthPassThru",
          "predefinedOperations",
          "serverName",
          "sigV4Auth",
          "teamHttpHeaders",
          "timeout",
          "tlsAuth",
          "tlsAuthWithCACert",
          "tlsSkipVerify");
  private static final Set<String> SECRETS =
      Set.of("basicAuthPassword", "password", "tlsCACert", "tlsClientCert", "tlsClientKey");

  private final Report report;

  LokiSettings(Report report) {
    this.report = report;
  }

  void check(Section datasource, Text url, Node.Obj settings, Set<String> secrets) {
    if (url.isEmpty()) {
      report.add(
          DATASOURCE_URL_MISSING,
          url,
          "a Loki datasource needs the URL of Loki as Grafana reaches it: add \"url\"");
    }
    for (String key : settings.fields().keySet()) {
      key(datasource, settings, key);
    }
    for (String key : List.of("maxLines", "timeout")) {
      number(datasource, settings, key);
    }
    headers(datasource, settings, secrets);
    settings
        .find("derivedFields")
        .flatMap(Node::asList)
        .ifPresent(fields -> derivedFields(datasource, fields));
  }

  private void key(Section datasource, Node.Obj settings, String key) {
    if (SECRETS.contains(key) || key.startsWith(HEADER_VALUE)) {
      add(
          LOKI_SECRET_IN_THE_OPEN,
          datasource,
          settings.get(key),
          key,
          "\""
              + key
              + "\" is a secret, which everybody who may see the datasource can read here:"
              + " move it to secureJsonData");
    } else if (!KNOWN.contains(key) && !key.startsWith(HEADER_NAME)) {
      Suggestion.nearest(key, KNOWN)
          .ifPresent(
              near ->
                  add(
                      LOKI_SETTING_UNKNOWN,
                      datasource,
                      settings.get(key),
                      key,
                      "Grafana stores \""
                          + key
                          + "\", but its Loki plugin does not know it; did"
                          + " you mean \""
                          + near
                          + "\"?"));
    }
  }

  private void number(Section datasource, Node.Obj settings, String key) {
    settings
        .text(key)
        .filter(text -> !text.isEmpty() && !text.matches("[0-9]+"))
        .ifPresent(
            text ->
                add(
                    LOKI_SETTING_NOT_A_NUMBER,
                    datasource,
                    settings.get(key),
                    key,
                    "\"" + key + "\" is read as a number, which this is not: write digits only"));
  }

  private void headers(Section datasource, Node.Obj settings, Set<String> secrets) {
    Set<String> numbers = new TreeSet<>();
    settings.fields().keySet().stream()
        .filter(key -> key.startsWith(HEADER_NAME))
        .forEach(key -> numbers.add(key.substring(HEADER_NAME.length())));
    for (String number : numbers) {
      if (!secrets.contains(HEADER_VALUE + number)) {
        String key = HEADER_NAME + number;
        add(
            LOKI_HEADER_UNPAIRED,
            datasource,
            settings.get(key),
            key,
            "this header has no value: add " + HEADER_VALUE + number + " to secureJsonData");
      }
    }
    secrets.stream()
        .filter(key -> key.startsWith(HEADER_VALUE))
        .map(key -> key.substring(HEADER_VALUE.length()))
        .filter(number -> !numbers.contains(number))
        .forEach(number -> nameless(datasource, number));
    gaps(datasource, settings, numbers);
  }

  private void nameless(Section datasource, String number) {
    report.add(
        LOKI_HEADER_UNPAIRED,
        datasource.where("secureJsonData"),
        datasource.path("secureJsonData") + "." + HEADER_VALUE + number,
        "this header has no name, so it is never sent: add "
            + HEADER_NAME
            + number
            + " to jsonData");
  }

  /** Grafana counts from 1 and stops at the first number that is missing. */
  private void gaps(Section datasource, Node.Obj settings, Set<String> numbers) {
    for (String number : numbers) {
      if (number.matches("[1-9][0-9]{0,3}")
          && Integer.parseInt(number) > 1
          && !numbers.contains(Integer.toString(Integer.parseInt(number) - 1))) {
        String key = HEADER_NAME + number;
        add(
            LOKI_HEADER_UNPAIRED,
            datasource,
            settings.get(key),
            key,
            "headers are numbered from 1 without a gap: Grafana never sends this one");
      }
    }
  }

  private void derivedFields(Section datasource, Node.Arr fields) {
    for (int i = 0; i < fields.size(); i++) {
      String path = "derivedFields[" + i + "]";
      Node field = fields.items().get(i);
      Node.Obj values = field.asObject().orElse(Node.empty());
      for (String key : List.of("name", "matcherRegex")) {
        if (values.text(key).orElse("").isEmpty()) {
          add(
              LOKI_DERIVED_FIELD_INCOMPLETE,
              datasource,
              field,
              path,
              "a derived field needs a " + key + ", or it matches nothing");
        }
      }
    }
  }

  private void add(Rule rule, Section datasource, Node value, String key, String message) {
    report.add(rule, value.where(), datasource.path(SETTINGS) + "." + key, message);
  }
}
