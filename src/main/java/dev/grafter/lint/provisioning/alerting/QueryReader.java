package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.AlertingRule.RULE_MODEL_MISSING;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.RULE_MODEL_QUERY_TYPE;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.RULE_RANGE_INVALID;

import dev.grafter.codec.Node;
import dev.grafter.gotext.GoDuration;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Text;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads one entry of a rule's data: a query or an expression. */
final class QueryReader {

  private final Report report;

  QueryReader(Report report) {
    this.report = report;
  }

  RuleGroup.Query read(Section query) {
    Text refId = query.text("refId");
    Text queryType = query.text("queryType");
    Text datasource = query.text("datasourceUid");
    final long seconds = range(query, refId, datasource);
    Optional<Node.Obj> model = query.rawJson("model");
    if (model.isEmpty()) {
      report.refuse(
          RULE_MODEL_MISSING,
          query.where("model"),
          query.path("model"),
          "a query needs a model, what its datasource is asked: Grafana fails without it",
          "assignment to entry in nil map");
    }
    model.ifPresent(value -> queryType(query, value));
    query.done();
    String type = model.flatMap(value -> value.text("queryType")).orElse(queryType.value());
    return new RuleGroup.Query(
        query.where(),
        query.path(),
        refId,
        datasource,
        type,
        seconds,
        model.orElse(Node.empty().at(query.where())));
  }

  private void queryType(Section query, Node.Obj model) {
    model
        .find("queryType")
        .filter(type -> !(type instanceof Node.Str))
        .ifPresent(
            type ->
                report.refuse(
                    RULE_MODEL_QUERY_TYPE,
                    type.where(),
                    query.path("model") + ".queryType",
                    "a model's queryType must be a string such as \"instant\": Grafana refuses a "
                        + type.kind(),
                    "failed to get queryType from query model"));
  }

  private long range(Section query, Text refId, Text datasource) {
    Optional<Section> range = query.section("relativeTimeRange", "a relative time range");
    OptionalLong from = range.map(found -> seconds(found, "from")).orElse(OptionalLong.of(0));
    OptionalLong to = range.map(found -> seconds(found, "to")).orElse(OptionalLong.of(0));
    range.ifPresent(Section::done);
    if (from.isEmpty() || to.isEmpty()) {
      return 0;
    }
    long length = from.getAsLong() - to.getAsLong();
    if (length <= 0 && !RuleGroup.Query.isExpression(datasource.value())) {
      report.refuse(
          RULE_RANGE_INVALID,
          query.where("relativeTimeRange"),
          query.path("relativeTimeRange"),
          "a query's range goes from the older to the newer end, both in seconds before now, so"
              + " \"from\" must be greater than \"to\"",
          refId.said(
              "invalid relative time range [From: "
                  + duration(from)
                  + ", To: "
                  + duration(to)
                  + "]"));
    }
    return length;
  }

  private static String duration(OptionalLong seconds) {
    return GoDuration.format(seconds.getAsLong() * Durations.SECOND);
  }

  /** Only a bare whole number will do; variables are not expanded here. */
  private OptionalLong seconds(Section range, String key) {
    Optional<Node> value = range.find(key);
    if (value.isEmpty()) {
      return OptionalLong.of(0);
    }
    if (value.get() instanceof Node.Num number
        && number.isLong()
        && !number.text().matches(".*[.eE].*")
        && Math.abs(number.longValue()) < Long.MAX_VALUE / Durations.SECOND) {
      return OptionalLong.of(number.longValue());
    }
    report.refuse(
        RULE_RANGE_INVALID,
        value.get().where(),
        range.path(key),
        "this must be a whole number of seconds, without quotes, unit or fraction",
        "invalid duration " + printed(value.get()));
    return OptionalLong.empty();
  }

  private static String printed(Node value) {
    if (value instanceof Node.Num number) {
      return number.value().stripTrailingZeros().toPlainString();
    }
    if (value instanceof Node.Bool flag) {
      return Boolean.toString(flag.value());
    }
    return value instanceof Node.Scalar scalar ? scalar.text() : "";
  }
}
